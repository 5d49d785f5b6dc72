import type { Pair } from '../align/types.js'
import { message } from '../messages.js'
import { isLink, pairLinks, sameTarget, type LinkInline } from './link-pairs.js'
import { isPartOfTitle, leadingNumber, quotesTitle, translatedTitle, withoutNumber } from './page-title.js'
import { defineRule, type Fix, type PageFacts, type Report } from './types.js'

const pages = {
  'broncode.md': '---\ntitle: 3. Werk open\n---\n# 3. Werk in het openbaar\n',
  'broncode.en.md': '# 3. Work in the open\n',
}

export const linkTitle = defineRule({
  id: 'link-title',
  severity: 'error',
  category: 'terminology/inconsistent',
  summary: message('rule.link-title.summary'),
  why: message('rule.link-title.why'),
  todo: message('rule.link-title.todo'),
  defaults: {},
  examples: [
    {
      name: 'the title as the English page has it, with or without its number',
      nl: '- [3. Werk in het openbaar](broncode.md)\n- Zie [Werk in het openbaar](broncode.md)\n',
      en: '- [3. Work in the open](broncode.md)\n- See [Work in the open](broncode.md)\n',
      pages,
      reports: [],
    },
    {
      name: 'the Dutch title',
      nl: '- [3. Werk in het openbaar](broncode.md)\n- <a href="broncode.md">Werk in het openbaar</a>\n',
      en: '- [3. Werk in het openbaar](broncode.md)\n- <a href="broncode.md">Werk in het openbaar</a>\n',
      pages,
      reports: [
        'en 1:4 ‹3. Werk in het openbaar› The link quotes the Dutch title of the page, expected `3. Work in the open`',
        'en 2:25 ‹Werk in het openbaar› The link quotes the Dutch title of the page, expected `Work in the open`',
      ],
      fixed: '- [3. Work in the open](broncode.md)\n- <a href="broncode.md">Work in the open</a>\n',
    },
    {
      name: 'a title that was translated in part',
      nl: 'Lees [Werk in het openbaar](broncode.md).\n',
      en: 'Read [Work in het openbaar](broncode.md).\n',
      pages,
      reports: ['en 1:7 ‹Work in het openbaar› The link quotes the Dutch title of the page, expected `Work in the open`'],
      fixed: 'Read [Work in the open](broncode.md).\n',
    },
    {
      name: 'another translation of the title',
      nl: 'Lees [Werk in het openbaar](broncode.md).\n',
      en: 'Read [Do your work in public](broncode.md).\n',
      pages,
      reports: ['en 1:7 ‹Do your work in public› The link calls the page `Do your work in public`, its title is `Work in the open`'],
    },
    {
      name: 'a page whose title is still Dutch itself',
      nl: 'Lees [Werk in het openbaar](broncode.md).\n',
      en: 'Read [Werk in het openbaar](broncode.md).\n',
      pages: { 'broncode.md': '# Werk in het openbaar\n', 'broncode.en.md': '# Werk in het openbaar\n' },
      reports: [],
    },
  ],
  *check(pair, { site }) {
    for (const blocks of pair.blockPairs) {
      const links = pairLinks(blocks, (source, target) => sameTarget(pair, site, source.url, target.url))
      const sourceOf = new Map(links.map(({ source, target }) => [target, source]))
      for (const target of blocks.target.inlines.filter(isLink)) {
        const page = target.kind === 'link' ? site.resolve(target.url, pair.target.path) : undefined
        const report = page && judge(pair, page, sourceOf.get(target), target)
        if (report) yield report
      }
    }
  },
})

/** What is wrong with a link to a page of the site, if anything. */
function judge(pair: Pair, page: PageFacts, source: LinkInline | undefined, target: LinkInline): Report | undefined {
  const original = page.source
  const version = page.targets.get(pair.target.language)
  const title = translatedTitle(page, pair.source.language, pair.target.language)
  if (!original || !version || title === undefined) return undefined
  const isQuote = source !== undefined && quotesTitle(source.text, original)
  const isUntranslated = quotesTitle(target.text, original) || (isQuote && isPartOfTitle(target.text, original))
  // A translation may keep a title in the source language among its other titles, so look at the source first.
  if (!isUntranslated && (!isQuote || quotesTitle(target.text, version))) return undefined
  const expected = leadingNumber(target.text) + withoutNumber(title)
  const range = pair.target.text.indexOf(target.text, target.content.start) === target.content.start ? target.content : undefined
  return {
    message: isUntranslated
      ? message('rule.link-title.message', { expected })
      : message('rule.link-title.differs', { found: target.text, expected }),
    ...(!isUntranslated && { severity: 'info' }),
    source: source?.content ?? undefined,
    target: target.content,
    fixes: [],
  }
}
