import type { Language } from '../document/types.js'
import { targetsIn, type Lexicon } from '../language/lexicon.js'
import { stemOf } from '../language/stem.js'
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

/** What a function word says, beside another word. */
const functionWordWeight = 0.3

function readWord(
  text: string,
  language: Language,
  side: Side,
  { numberOf }: Vocabulary,
  lexicon: Lexicon,
): WordTokens {
  const known = targetsIn(lexicon)
  const word = text.toLowerCase()
  const isFunction = isFunctionWord(word, language)
  const [figures, prefix] = [figuresOf(word), prefixOf(word)]
  const kept = [
    ...(figures === '' && !isFunction ? [numberOf('word', word)] : []),
    ...(prefix === '' ? [] : [numberOf('prefix', prefix)]),
  ]
  const isRead = /^\p{L}/u.test(word) && (isFunction || word.length > 1)
  return {
    kept,
    fixed: figures === '' ? [] : [numberOf('number', figures)],
    meant: isRead ? meaningsOf(stemOf(word, language), isFunction ? functionWordWeight : 1) : [],
    isFunctionWord: isFunction,
  }

  function meaningsOf(stem: string, weight: number): { token: number; weight: number }[] {
    const tokenOf = (target: string): number => numberOf(known.has(target) ? 'meaning' : 'stem', target)
    const renderings = side === 'source' ? lexicon.get(stem) : undefined
    // Half a chance is enough: one of two common renderings is as good as the other.
    if (renderings)
      return Array.from(renderings, ([target, probability]) => ({
        token: tokenOf(target),
        weight: weight * Math.min(1, 2 * probability),
      }))
    return [{ token: tokenOf(stem), weight: weight * (side === 'source' && lexicon.size > 0 ? 0.5 : 1) }]
  }
}
