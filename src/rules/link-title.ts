import type { BlockPair, Pair } from '../align/types.js'
import type { Range } from '../document/types.js'
import { message } from '../messages.js'
import { counterpartOf } from './counterpart.js'
import { isLink, pairLinks, sameTarget, type LinkInline } from './link-pairs.js'
import { isHalfTranslated, leadingNumber, quotesTitle, translatedTitle, withoutNumber } from './page-title.js'
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
        'en 1:4 ‹3. Werk in het openbaar› The link quotes the untranslated title of the page, expected `3. Work in the open`',
        'en 2:25 ‹Werk in het openbaar› The link quotes the untranslated title of the page, expected `Work in the open`',
      ],
      fixed: '- [3. Work in the open](broncode.md)\n- <a href="broncode.md">Work in the open</a>\n',
    },
    {
      name: 'a title that was translated in part',
      nl: 'Lees [Werk in het openbaar](broncode.md).\n',
      en: 'Read [Work in het openbaar](broncode.md).\n',
      pages,
      reports: [
        'en 1:7 ‹Work in het openbaar› The link quotes the untranslated title of the page, expected `Work in the open`',
      ],
      fixed: 'Read [Work in the open](broncode.md).\n',
    },
    {
      name: 'another translation of the title',
      nl: 'Lees [Werk in het openbaar](broncode.md).\n',
      en: 'Read [Do your work in public](broncode.md).\n',
      pages,
      reports: [
        'en 1:7 ‹Do your work in public› The link calls the page `Do your work in public`, its title is `Work in the open`',
      ],
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
        const report = page && judge(pair, blocks, page, sourceOf.get(target), target)
        if (report) yield report
      }
    }
  },
})

/** What is wrong with a link to a page of the site, if anything. */
function judge(
  pair: Pair,
  blocks: BlockPair,
  page: PageFacts,
  source: LinkInline | undefined,
  target: LinkInline,
): Report | undefined {
  const original = page.source
  const version = page.targets.get(pair.target.language)
  const title = translatedTitle(page, pair.source.language, pair.target.language)
  if (!original || !version || title === undefined) return undefined
  const isQuote = source !== undefined && quotesTitle(source.text, original)
  const isUntranslated =
    quotesTitle(target.text, original) || (isQuote && isHalfTranslated(target.text, original, title))
  if (!isUntranslated && (!isQuote || quotesTitle(target.text, version))) return undefined
  const expected = leadingNumber(target.text) + withoutNumber(title)
  const range = textRange(pair.target.text, target)
  return {
    message: isUntranslated
      ? message('rule.link-title.message', { expected })
      : message('rule.link-title.differs', { found: target.text, expected }),
    ...(!isUntranslated && { severity: 'info' }),
    source: source?.content ?? counterpartOf(blocks, 'target', target.range),
    target: range ?? target.content,
    fixes: range ? [quoteFix(pair, range, expected, isUntranslated)] : [],
  }
}

const quoteFix = (pair: Pair, { start, end }: Range, title: string, isSure: boolean): Fix => ({
  title: message('rule.link-title.fix', { title }),
  safety: isSure ? 'safe' : 'review',
  edits: [{ path: pair.target.path, start, end, text: title }],
})

/** Where the text of a link stands in one piece, within the emphasis around it; undefined if there is markup in it. */
function textRange(document: string, { text, content }: LinkInline): Range | undefined {
  const at = document.slice(content.start, content.end).indexOf(text)
  return at < 0 ? undefined : { start: content.start + at, end: content.start + at + text.length }
}
