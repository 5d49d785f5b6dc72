import { message } from '../messages.js'
import { defineRule } from './types.js'
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
    },
  ],
  *check({ source, target, blockPairs }, { site }) {
    const languages = { source: source.language, target: target.language, names: site.keepNames }
    for (const { source: one, target: other } of blockPairs) {
      if (other.kind !== 'front-matter' || !isUntranslated(one.prose.text, other.prose.text, languages)) continue
      yield {
        message: message('rule.front-matter-untranslated.message', { field: other.label }),
        source: one.range,
        target: other.range,
        fixes: titleFix(other.label, target.path, target.title, source.title, other.range),
      }
    }
  },
})

/** The page's own heading is the translation of its title, if the heading was translated. */
function titleFix(
  key: string,
  path: string,
  title: string,
  sourceTitle: string,
  range: { start: number; end: number },
) {
  if (key !== 'title' || title === '' || title === sourceTitle || /["\\\n:#]/.test(title)) return []
  const edits = [{ path, start: range.start, end: range.end, text: title }]
  return [{ title: message('rule.front-matter-untranslated.fix', { title }), safety: 'review' as const, edits }]
}
