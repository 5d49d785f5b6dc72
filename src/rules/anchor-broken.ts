import type { Pair } from '../align/types.js'
import type { Document, Range } from '../document/types.js'
import { message, type Message } from '../messages.js'
import { counterpartOf } from './counterpart.js'
import { addressRange, isLink, pairLinks, sameTarget, type LinkInline } from './link-pairs.js'
import { defineRule, type Fix, type PageFacts, type PageVersion, type Report, type SiteFacts } from './types.js'

export const anchorBroken = defineRule({
  id: 'anchor-broken',
  severity: 'error',
  category: 'markup',
  summary: message('rule.anchor-broken.summary'),
  why: message('rule.anchor-broken.why'),
  todo: message('rule.anchor-broken.todo'),
  defaults: {},
  examples: [
    {
      name: 'anchors of the translated headings',
      nl: '# Beleid\n\nZie [toezicht](#toezicht), [termijnen](regels.md#termijnen) en [boven](#).\n\n## Toezicht\n\nDe raad houdt toezicht.\n',
      en: '# Policy\n\nSee [oversight](#oversight), [time limits](regels.md#time-limits) and [the top](#).\n\n## Oversight\n\nThe council oversees it.\n',
      pages: { 'regels.md': '# Regels\n\n## Termijnen\n', 'regels.en.md': '# Rules\n\n## Time limits\n' },
      reports: [],
    },
    {
      name: 'the anchor of the Dutch heading',
      nl: '# Beleid\n\nZie [toezicht](#toezicht).\n\n## Toezicht\n\nDe raad houdt toezicht.\n',
      en: '# Policy\n\nSee [oversight](#toezicht).\n\n## Oversight\n\nThe council oversees it.\n',
      reports: ['en 3:17 ‹#toezicht› The page has no anchor `#toezicht`, expected `#oversight`'],
      fixed: '# Policy\n\nSee [oversight](#oversight).\n\n## Oversight\n\nThe council oversees it.\n',
    },
    {
      name: 'an anchor on another page',
      nl: 'Zie de [termijnen](regels.md#termijnen).\n',
      en: 'See the [time limits](regels.md#termijnen).\n',
      pages: { 'regels.md': '# Regels\n\n## Termijnen\n', 'regels.en.md': '# Rules\n\nOnly in short.\n' },
      reports: ['en 1:32 ‹#termijnen› `regels.en.md` has no anchor `#termijnen`'],
    },
    {
      name: 'a page without a translation keeps its own anchors',
      nl: 'Zie de [termijnen](regels.md#termijnen).\n',
      en: 'See the [time limits](regels.md#termijnen).\n',
      pages: { 'regels.md': '# Regels\n\n## Termijnen\n' },
      reports: [],
    },
    {
      name: 'broken in the source as well',
      nl: '# Beleid\n\nZie [toezicht](#toezicht-2023).\n',
      en: '# Policy\n\nSee [oversight](#oversight-2023).\n',
      reports: [],
    },
  ],
  *check(pair, { site }) {
    for (const blocks of pair.blockPairs) {
      const links = pairLinks(blocks, (source, target) => sameTarget(pair, site, source.url, target.url))
      const sourceOf = new Map(links.map((link) => [link.target, link.source]))
      for (const target of blocks.target.inlines.filter(isLink)) {
        const aim = brokenAim(target.url, pair.target, site)
        const source = sourceOf.get(target)
        if (!aim || (source && brokenAim(source.url, pair.source, site))) continue
        yield report(pair, aim, target, source, source?.range ?? counterpartOf(blocks, 'target', target.range))
      }
    }
  },
})

/** An anchor that a link asks for and its page does not have. */
interface Aim {
  readonly anchor: string
  /** In the language of the link, else the original. */
  readonly page: PageVersion
  /** All versions of the page, if it is another one than the page of the link. */
  readonly facts: PageFacts | undefined
}

/** What is at fault with the anchor in an address; undefined if nothing is, or if it leads outside the site. */
function brokenAim(url: string, document: Document, site: SiteFacts): Aim | undefined {
  const anchor = anchorOf(url)
  if (anchor === '' || anchor === 'top' || /^(?:__|:~:|fn(?:ref)?[:-])|[{}]/.test(anchor)) return undefined
  const facts = url.startsWith('#') ? undefined : site.resolve(url, document.path)
  const found = url.startsWith('#') ? document : (facts?.targets.get(document.language) ?? facts?.source)
  if (!found) return undefined
  const isSelf = found.path === document.path
  const page = { path: found.path, title: found.title, otherTitles: [], anchors: found.anchors }
  return found.anchors.has(anchor) ? undefined : { anchor, page, facts: isSelf ? undefined : facts }
}

/** What stands after the `#`, decoded. */
function anchorOf(url: string): string {
  const written = url.slice(url.includes('#') ? url.indexOf('#') + 1 : url.length)
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}

function report(pair: Pair, aim: Aim, target: LinkInline, source: LinkInline | undefined, sourcePlace: Range): Report {
  const address = addressRange(pair.target, target)
  const place = address && { start: address.start + target.url.indexOf('#'), end: address.end }
  const expected = translatedAnchor(pair, aim, anchorOf(source?.url ?? target.url))
  return {
    message: describe(aim, expected),
    source: sourcePlace,
    target: place ?? target.range,
    fixes: place && expected !== undefined ? [fixAnchor(pair, place, expected, aim)] : [],
  }
}

function describe({ anchor, page: { path }, facts }: Aim, expected: string | undefined): Message {
  const values = { anchor, path, expected: expected ?? '' }
  if (facts)
    return expected ? message('rule.anchor-broken.other-expected', values) : message('rule.anchor-broken.other', values)
  return expected ? message('rule.anchor-broken.expected', values) : message('rule.anchor-broken.message', values)
}

/**
 * The anchor of the same section in the translation: on the page itself that of the aligned section, on another page
 * the one at the same place, if both versions have as many.
 */
function translatedAnchor({ sections }: Pair, { page, facts }: Aim, sourceAnchor: string): string | undefined {
  if (!facts) {
    const link = sections.find((one) => one.kind !== 'extra' && one.source.anchor === sourceAnchor)
    const anchor = link && 'target' in link ? link.target.anchor : ''
    return anchor === '' ? undefined : anchor
  }
  const anchors = [...(facts.source?.anchors ?? [])]
  const at = anchors.indexOf(sourceAnchor)
  return at >= 0 && anchors.length === page.anchors.size ? [...page.anchors][at] : undefined
}

const fixAnchor = ({ target: { path } }: Pair, { start, end }: Range, anchor: string, { facts }: Aim): Fix => ({
  title: message('rule.anchor-broken.fix', { anchor }),
  safety: facts ? 'review' : 'safe',
  edits: [{ path, start, end, text: `#${anchor}` }],
})
