import type { Pair } from '../align/types.js'
import { isLink, pairLinks } from '../rules/link-pairs.js'
import { addressFrom, partsFrom } from '../rules/relative-address.js'
import type { SiteFacts } from '../rules/types.js'

/** How a translation writes the address of a picture or a file, which every language shares. */
export type FileAddress = (url: string, from: string, to: string) => string

/** Lies beside the page: no other site, no root of this one, no anchor and nothing that a generator fills in. */
const isBesidePage = (url: string): boolean => /^(?![a-z][a-z\d+.-]*:|[/#?@~{<]|$)/i.test(url)

/** The address that leads from the page at `to` to the very file that it led to from the page at `from`. */
function toSameFile(url: string, from: string, to: string): string {
  if (!isBesidePage(url)) return url
  const [, file = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? []
  return folderOf(from) === folderOf(to) ? url : addressFrom(to, partsFrom(from, file)) + rest
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

const depthOf = (path: string): number => path.split('/').length

/**
 * Learns from what people translated whether translations share the files of the source or have some in the same place
 * beside them. Where nothing tells, a translation at the same depth has its own, as folders of languages do; at another
 * depth the address as it was would lead nowhere, so there it leads to the same file.
 */
export function learnFileAddress(pairs: readonly Pair[], site: SiteFacts): FileAddress {
  const votes = { asWritten: 0, sameFile: 0 }
  for (const { source, target, blockPairs } of pairs) {
    if (folderOf(source.path) === folderOf(target.path)) continue
    const isFile = (url: string): boolean => isBesidePage(url) && !site.resolve(url, source.path)
    const leadsToSame = (one: { url: string }, other: { url: string }): boolean =>
      one.url === other.url || toSameFile(one.url, source.path, target.path) === other.url
    for (const blocks of blockPairs) {
      if (!blocks.source.inlines.some(isLink)) continue
      for (const { source: one, target: other } of pairLinks(blocks, leadsToSame)) {
        if (!other || !isFile(one.url)) continue
        if (one.url === other.url) votes.asWritten += 1
        else if (leadsToSame(one, other)) votes.sameFile += 1
      }
    }
  }
  const { asWritten, sameFile } = votes
  return (url, from, to) => {
    const leadsElsewhere = asWritten === sameFile ? depthOf(from) !== depthOf(to) : sameFile > asWritten
    return leadsElsewhere ? toSameFile(url, from, to) : url
  }
}
