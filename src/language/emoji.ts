import { remember } from './remember.js'
import type { Found } from './words.js'

const PICTOGRAPH = '\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier})?[\\u{E0020}-\\u{E007F}]*'
const EMOJI = new RegExp(
  [
    '\\p{Regional_Indicator}{2}', // a flag
    '[0-9#*]\\uFE0F?\\u20E3', // a keycap
    `${PICTOGRAPH}(?:\\u200D${PICTOGRAPH})*`,
    '[✓✗✘✕★☆☐☒◆●■▲▼►▸]',
    '[←-⇿➔➘-➾⬀-⬑]',
  ].join('|'),
  'gu',
)

/** Pictographs by Unicode, but letters or punctuation to a reader, unless U+FE0F asks for the picture. */
const IS_TEXT = /^[©®™‼⁉〰]$/u
const IS_ARROW_OR_BULLET = /^[←-⇿➔➘-➾⬀-⬑◆●■▲▼►▸]$/u

/** An arrow between words is a sign in the sentence; where a line begins or ends it is an icon. */
const isAtEdge = (text: string, start: number, end: number): boolean =>
  /(?:^|\n)[^\S\n]*$/u.test(text.slice(Math.max(0, start - 8), start)) ||
  /^[^\S\n]*(?:$|\n)/u.test(text.slice(end, end + 8))

/**
 * Emoji and symbols used as icons, in reading order: flags, keycaps and joined sequences are one each. Arrows and
 * bullets count only where a line begins or ends; `©`, `®`, `™` and digits never do.
 */
export const emojiIn = remember((text): readonly Found[] =>
  Array.from(text.matchAll(EMOJI), ({ 0: emoji, index }) => ({
    text: emoji,
    start: index,
    end: index + emoji.length,
  })).filter(
    ({ text: emoji, start, end }) =>
      !IS_TEXT.test(emoji) && (!IS_ARROW_OR_BULLET.test(emoji) || isAtEdge(text, start, end)),
  ),
)
