import type { Pair } from '../align/types.js'
import type { Document, Language, Range } from '../document/types.js'
import { addressRange, isLink, pairLinks, sameTarget } from '../rules/link-pairs.js'
import type { SiteFacts } from '../rules/types.js'
import { learnFileAddress, type FileAddress } from './file-addresses.js'
import type { Replacement } from './rewrite.js'

/** How an address of a source page becomes that of its translation. */
type Convention = (url: string, source: Language, target: Language) => string

/** Those that sites follow; the first one leaves the address to the site generator. */
const conventions: readonly Convention[] = [
  (url) => url,
  (url, _, target) => url.replace(/(?<!\.[a-z]{2})\.(mdx?)(?=$|[?#])/, `.${target}.$1`),
  (url, source, target) => url.replace(new RegExp(`(^|/)${source}(?=/|$)`), `$1${target}`),
  (url, _, target) => url.replace(/^\/(?!\/)/, `/${target}/`),
]

/** Learns from the links that people translated how this site writes the addresses of translated pages. */
function learnConvention(pairs: readonly Pair[], site: SiteFacts): Convention {
  const votes = conventions.map(() => 0)
  for (const pair of pairs) {
    const leadsToSame = (one: { url: string }, other: { url: string }) => sameTarget(pair, site, one.url, other.url)
    for (const blocks of pair.blockPairs)
      for (const { source, target } of pairLinks(blocks, leadsToSame)) {
        if (!target || !hasTranslation(site, source.url, pair.source.path, pair.target.language)) continue
        const [from, to] = [withoutAnchor(source.url), withoutAnchor(target.url)]
        const fits = conventions.findIndex((one) => one(from, pair.source.language, pair.target.language) === to)
        if (fits >= 0) votes[fits]! += 1
      }
  }
  const most = Math.max(...votes)
  return conventions[votes.indexOf(most)] ?? conventions[0]!
}

/** How a site writes addresses in its translations. */
export interface Addresses {
  readonly page: Convention
  readonly file: FileAddress
}

export const learnAddresses = (pairs: readonly Pair[], site: SiteFacts): Addresses => ({
  page: learnConvention(pairs, site),
  file: learnFileAddress(pairs, site),
})

/** The addresses in a stretch of a source page that the translation has to write in another way. */
export function linkChanges(
  { document, range }: { readonly document: Document; readonly range: Range },
  addresses: Addresses,
  site: SiteFacts,
  target: { readonly path: string; readonly language: Language },
): Replacement[] {
  const addressOf = (url: string): string => {
    if (hasTranslation(site, url, document.path, target.language))
      return addresses.page(url, document.language, target.language)
    return site.resolve(url, document.path) ? url : addresses.file(url, document.path, target.path)
  }
  return document.blocks
    .filter((block) => block.range.end > range.start && block.range.start < range.end)
    .flatMap(({ inlines }) => inlines.filter(isLink))
    .flatMap((link) => {
      const place = addressRange(document, link)
      const url = addressOf(link.url)
      return !place || url === link.url ? [] : [{ range: place, write: () => url }]
    })
}

function hasTranslation(site: SiteFacts, url: string, from: string, language: Language): boolean {
  const page = url.startsWith('#') ? undefined : site.resolve(url, from)
  return page?.source !== undefined && page.targets.has(language)
}

const withoutAnchor = (url: string): string => url.replace(/#.*$/s, '')
