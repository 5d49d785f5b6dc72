import type { Language } from '../document/types.js'
import { baseLanguage } from '../language/base-language.js'
import type { Found } from '../language/words.js'

/** Labels are bounded, as in the DNS, so that a search stays linear. */
const HOST = String.raw`(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,8}\p{L}{2,24}`
const ADDRESS = new RegExp(String.raw`^(?:https?:\/\/)?(${HOST})(?::\d{1,5})?(?:[/?#]\S*)?$`, 'iu')
const BARE = new RegExp(String.raw`(?<![\p{L}\p{N}@./:_-])${HOST}(?![\p{L}\p{N}@_-]|\.[\p{L}\p{N}])`, 'giu')

/** The host in a text that is nothing but an address, in lower case and without `www.`; undefined for other texts. */
export const hostIn = (text: string): string | undefined =>
  ADDRESS.exec(text.trim())?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '')

/** What looks like a host in running text: file names and abbreviations among them. */
export const hostsInProse = (text: string): Found[] =>
  text.includes('.')
    ? Array.from(text.matchAll(BARE), ({ 0: host, index }) => ({ text: host, start: index, end: index + host.length }))
    : []

/** Whether two hosts differ only in a last label that is the language of each side: `gov.nl` became `gov.en`. */
export function isMangledHost(source: string, target: string, from: Language, to: Language): boolean {
  const [one, other] = [source.toLowerCase(), target.toLowerCase()]
  const stem = one.endsWith(`.${baseLanguage(from)}`) ? one.slice(0, -baseLanguage(from).length) : undefined
  return stem !== undefined && other === stem + baseLanguage(to)
}
