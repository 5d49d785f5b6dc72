import type { Language } from '../document/types.js'
import { remember } from './remember.js'

/** The language without region or script, in lower case: `en-GB` → `en`. */
export const baseLanguage: (language: Language) => string = remember(
  (language) => language.split(/[-_]/, 1)[0]!.toLowerCase(),
  1_000,
)
