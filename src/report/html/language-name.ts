import type { Language } from '../../document/types.js'
import { message, type Translate } from '../../messages.js'

/** What a language is called in the language of the report: `Nederlands`, `Dutch`; its code where that is not known. */
export function languageName(language: Language, translate: Translate): string {
  try {
    return new Intl.DisplayNames([translate(message('report.language'))], { type: 'language' }).of(language) ?? language
  } catch {
    return language
  }
}
