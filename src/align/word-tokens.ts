import type { Language } from '../document/types.js'
import { targetsIn, type Lexicon } from '../language/lexicon.js'
import { rememberInLanguage } from '../language/remember.js'
import { wordStemOf } from '../language/stem.js'
import { isFunctionWord } from '../language/words.js'
import { figuresOf, prefixOf, type Vocabulary } from './tokens.js'

export type Side = 'source' | 'target'

/** What one word adds to the evidence of a text; tokens are numbers of a vocabulary. */
export interface WordTokens {
  readonly kept: readonly number[]
  readonly fixed: readonly number[]
  readonly meant: readonly { readonly token: number; readonly weight: number }[]
  readonly isFunctionWord: boolean
}

/** Reads a word as it is written; each word of a page is worked out once. */
export type WordReader = (text: string, language: Language, side: Side) => WordTokens

export function createWordReader(vocabulary: Vocabulary, lexicon: Lexicon): WordReader {
  const known = { source: new Map<string, WordTokens>(), target: new Map<string, WordTokens>() }
  return (text, language, side) => {
    let tokens = known[side].get(text)
    if (!tokens) known[side].set(text, (tokens = readWord(text, language, side, vocabulary, lexicon)))
    return tokens
  }
}

/** What is known of a word whatever the page and the lexicon. */
interface WordForm {
  readonly word: string
  readonly isFunctionWord: boolean
  readonly figures: string
  readonly prefix: string
  /** Empty for what says nothing by itself: numbers and single letters. */
  readonly stem: string
}

const formOf = rememberInLanguage((text, language): WordForm => {
  const word = text.toLowerCase()
  return {
    word,
    isFunctionWord: isFunctionWord(word, language),
    figures: figuresOf(word),
    prefix: prefixOf(word),
    stem: wordStemOf(word, language),
  }
}, 50_000)

/** What a function word says, beside another word. */
const functionWordWeight = 0.3

function readWord(
  text: string,
  language: Language,
  side: Side,
  { numberOf }: Vocabulary,
  lexicon: Lexicon,
): WordTokens {
  const { word, isFunctionWord, figures, prefix, stem } = formOf(text, language)
  const kept: number[] = []
  if (figures === '' && !isFunctionWord) kept.push(numberOf('word', word))
  if (prefix !== '') kept.push(numberOf('prefix', prefix))
  return {
    kept,
    fixed: figures === '' ? [] : [numberOf('number', figures)],
    meant: stem === '' ? [] : meaningsOf(stem, isFunctionWord ? functionWordWeight : 1),
    isFunctionWord,
  }

  function meaningsOf(stem: string, weight: number): { token: number; weight: number }[] {
    const renderings = side === 'source' ? lexicon.get(stem) : undefined
    // Half a chance is enough: one of two common renderings is as good as the other.
    if (renderings)
      return Array.from(renderings, ([target, probability]) => ({
        token: numberOf('meaning', target),
        weight: weight * Math.min(1, 2 * probability),
      }))
    const kind = targetsIn(lexicon).has(stem) ? 'meaning' : 'stem'
    return [{ token: numberOf(kind, stem), weight: weight * (side === 'source' && lexicon.size > 0 ? 0.5 : 1) }]
  }
}
