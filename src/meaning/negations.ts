import { baseLanguage } from '../language/base-language.js'
import { foldWord, wordsIn, type Found } from '../language/words.js'
import { polarity } from './data/polarity.js'
import { rememberInLanguage } from '../language/remember.js'

/** The negations in a sentence, and whether anything else in it says no: `onbekend`, `tenzij`, `avoid`, `unknown`. */
export interface Polarity {
  readonly negations: readonly Found[]
  readonly hasKin: boolean
}

export const polarityOf = rememberInLanguage((text, language): Polarity => {
  const signs = polarity[baseLanguage(language)]
  if (!signs) return { negations: [], hasKin: true }
  // What only looks like a negation gives its place to nothing, so that offsets stay.
  const cleared = text.replace(new RegExp(signs.none.source, 'gi'), (phrase) => ' '.repeat(phrase.length))
  const words = wordsIn(cleared)
  return {
    negations: words.filter(({ text: word }) => signs.plain.test(foldWord(word))),
    hasKin: cleared !== text || words.some(({ text: word }) => signs.kin.test(foldWord(word))),
  }
})
