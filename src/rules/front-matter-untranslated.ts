import type { Block, Document } from '../document/types.js'
import { message } from '../messages.js'
import { knownRendering } from './known-rendering.js'
import { leadingNumber, withoutNumber } from './page-title.js'
import { defineRule, type Fix } from './types.js'
import { isUntranslated } from './untranslated-text.js'

export const frontMatterUntranslated = defineRule({
  id: 'front-matter-untranslated',
  severity: 'error',
  category: 'accuracy/untranslated',
  summary: message('rule.front-matter-untranslated.summary'),
  why: message('rule.front-matter-untranslated.why'),
  todo: message('rule.front-matter-untranslated.todo'),
  defaults: {},
  examples: [
    {
      name: 'translated, or the same in both languages',
      nl: '---\ntitle: Bewaar gegevens niet te lang\nsummary: Privacy by design\n---\n\n# Bewaar gegevens niet te lang\n',
      en: '---\ntitle: Do not keep data too long\nsummary: Privacy by design\n---\n\n# Do not keep data too long\n',
      reports: [],
    },
    {
      name: 'a title that was left as it was',
      nl: '---\ntitle: "4. Bewaar gegevens niet te lang"\n---\n\n# 4. Bewaar gegevens niet te lang\n',
      en: '---\ntitle: "4. Bewaar gegevens niet te lang"\n---\n\n# 4. Do not keep data too long\n',
      reports: ['en 2:9 ‹4. Bewaar gegevens niet te lang› `title` in the front matter is still in the source language'],
      fixed: '---\ntitle: "4. Do not keep data too long"\n---\n\n# 4. Do not keep data too long\n',
    },
    {
      name: 'a summary that another page quotes',
      nl: '---\nsummary: Zo bewaar je gegevens van inwoners\n---\n',
      en: '---\nsummary: Zo bewaar je gegevens van inwoners\n---\n',
      pages: {
        'index.md': '# Richtlijnen\n\nZo bewaar je gegevens van inwoners\n',
        'index.en.md': '# Guidelines\n\nHow to keep data of residents\n',
      },
      reports: [
        'en 2:10 ‹Zo bewaar je gegevens van inwoners› `summary` in the front matter is still in the source language',
      ],
      fixed: '---\nsummary: How to keep data of residents\n---\n',
    },
    {
      name: 'a title that is not the heading',
      nl: '---\ntitle: Privacy van inwoners\n---\n\n# Zo bewaar je gegevens van inwoners\n',
      en: '---\ntitle: Privacy van inwoners\n---\n\n# How to keep data of residents\n',
      reports: ['en 2:8 ‹Privacy van inwoners› `title` in the front matter is still in the source language'],
    },
  ],
  *check(pages, { site }) {
    const { source, target, blockPairs } = pages
    const languages = { source: source.language, target: target.language, names: site.keepNames }
    for (const { source: one, target: other } of blockPairs) {
      if (other.kind !== 'front-matter' || !isUntranslated(one.prose.text, other.prose.text, languages)) continue
      yield {
        message: message('rule.front-matter-untranslated.message', { field: other.label }),
        source: one.range,
        target: other.range,
        fixes: [
          ...quotedFix(knownRendering(one.prose.text, pages, site), target, other),
          ...(other.label === 'title' ? titleFix(source, target, one, other) : []),
        ],
      }
    }
  },
})

/** The same text in the words that it has elsewhere. */
function quotedFix(text: string | undefined, target: Document, { range }: Block): Fix[] {
  const written = text === undefined ? undefined : inYaml(text, target.text.charAt(range.start - 1))
  if (text === undefined || written === undefined) return []
  return [
    {
      title: message('rule.untranslated.fix', { text }),
      safety: 'safe',
      edits: [{ path: target.path, ...range, text: written }],
    },
  ]
}

/**
 * The page's own heading is the translation of its title, if the heading was translated; for sure where the source has
 * the same text in both.
 */
function titleFix(source: Document, target: Document, { prose }: Block, { range }: Block): Fix[] {
  const heading = target.sections.find(({ depth }) => depth === 1)?.title ?? ''
  const sourceHeading = source.sections.find(({ depth }) => depth === 1)?.title ?? ''
  if (heading === '' || sourceHeading === '' || heading === sourceHeading) return []
  const isSame = withoutNumber(prose.text) === withoutNumber(sourceHeading)
  const title = leadingNumber(prose.text) + withoutNumber(heading)
  const text = inYaml(title, target.text.charAt(range.start - 1))
  if (text === undefined) return []
  return [
    {
      title: message('rule.front-matter-untranslated.fix', { title }),
      safety: isSame ? 'safe' : 'review',
      edits: [{ path: target.path, ...range, text }],
    },
  ]
}

/** A text as YAML writes it between these quotes, or without; undefined if it cannot stand there. */
function inYaml(text: string, quote: string): string | undefined {
  if (/[\uFFFC\n]/.test(text)) return undefined
  if (quote === "'") return text.replaceAll("'", "''")
  if (quote === '"') return text.replace(/["\\]/g, '\\$&')
  return /^[\p{L}\p{N}]/u.test(text) && !/:(?:\s|$)|\s#/.test(text) && !/^[\d.,]+$/.test(text)
    ? text
    : JSON.stringify(text)
}
