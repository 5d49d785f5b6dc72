import { remember } from './remember.js'

/** Garbled text; `[start, end)` in UTF-16 code units. */
export interface Mojibake {
  readonly start: number
  readonly end: number
  /** What it was before it was garbled; undefined where that is lost (U+FFFD). */
  readonly repaired: string | undefined
}

/** Windows-1252 from byte 0x80 to 0x9F; the five bytes it leaves out are control characters, as in Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const byteOf = new Map(Array.from(WINDOWS_1252, (character, at) => [character, 0x80 + at]))
const toByte = (character: string): number => byteOf.get(character) ?? character.charCodeAt(0)

/** What UTF-8 bytes look like when they are read as Windows-1252 or Latin-1. */
const NEXT = `[\u0080-\u00bf${WINDOWS_1252}]`
const GARBLED = new RegExp(
  `(?:[\u00c2-\u00df]${NEXT}|[\u00e0-\u00ef]${NEXT}{2}|[\u00f0-\u00f4]${NEXT}{3})+|\ufffd+`,
  'gu',
)

/** Other characters are more likely a chance meeting of letters and quotes, as in `café”…`. */
const PLAUSIBLE =
  /^[\ufe0f\p{Script=Latin}\p{Sc}\p{So}\p{Sk}\p{Emoji_Presentation}\p{Cf}\u00a0-\u00bf\u00d7\u00f7\u2000-\u22ff]+$/u
/** A whole run of letters of another script is no chance either. */
const OTHER_SCRIPT = /^[\p{L}\p{M}\p{P}\s]{3,}$/u
const MOST_ROUNDS = 3

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const decode = (garbled: string): string | undefined => {
  try {
    return utf8.decode(Uint8Array.from(garbled, toByte))
  } catch {
    return undefined
  }
}

/** The text before it was garbled, once or several times over; undefined if it never was. */
const repair = (garbled: string): string | undefined => {
  let repaired: string | undefined
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const current = repaired ?? garbled
    const decoded = new RegExp(`^(?:${GARBLED.source})$`, 'u').test(current) ? decode(current) : undefined
    if (decoded === undefined || !(PLAUSIBLE.test(decoded) || OTHER_SCRIPT.test(decoded))) break
    repaired = decoded
  }
  return repaired
}

/** `« Â »` with the hard spaces of French is about the letter. */
const isFrenchLetter = (text: string, start: number, garbled: string): boolean =>
  garbled === 'Â\u00a0' && /[«\u00a0\u202f]$/u.test(text.slice(0, start).slice(-1))

/** Text that was read in the wrong encoding (`Ã©` for `é`), and U+FFFD, where a character was lost. */
export const mojibakeIn = remember((text): readonly Mojibake[] => {
  const found: Mojibake[] = []
  for (const { 0: garbled, index: start } of text.matchAll(GARBLED)) {
    const repaired = repair(garbled)
    if (repaired === undefined && !garbled.startsWith('\ufffd')) continue
    if (!isFrenchLetter(text, start, garbled)) found.push({ start, end: start + garbled.length, repaired })
  }
  return found
}, 10_000)
