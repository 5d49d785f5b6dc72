import type { Language } from '../document/types.js'

/** The language without region or script, in lower case: `en-GB` → `en`. */
export const baseLanguage = (language: Language): string => language.split(/[-_]/, 1)[0]!.toLowerCase()
