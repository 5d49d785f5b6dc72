import { OPAQUE } from '../document/types.js'
import type { MaskedText } from '../translate/mask.js'
import { plainText } from '../translate/unmask.js'

/** Stands for what a language model does not get to see. */
export const HIDDEN = '⟦⟧'

/** A sentence as a language model may see it. */
export const shownText = (masked: MaskedText): string => plainText(masked).replace(/⟦\d+⟧/g, HIDDEN)

/** Prose without what is no prose, for comparing. */
export const wordsOnly = (text: string): string => text.replaceAll(OPAQUE, ' ')
