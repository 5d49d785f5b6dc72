import type { Language } from '../document/types.js'
import { stemOf } from '../language/stem.js'
import { isFunctionWord, wordsIn, type Found } from '../language/words.js'

/** A word of a sentence, or a part of one between hyphens. */
export interface Word extends Found {
  readonly stem: string
  /**
   * `content`: it carries meaning of its own. `function`: it may explain a word of the other side, but needs no
   * explanation. `name`: a name, a number or an identifier, which other rules compare.
   */
  readonly kind: 'content' | 'function' | 'name'
}

/** In letters: shorter words say too little. */
const SHORTEST = 3

/** The words of a sentence in reading order. A capital inside a sentence is a name; in a title it may be anything. */
export function readWords(text: string, language: Language): Word[] {
  const words = wordsIn(text)
  const isTitle = words.filter(({ text: word }) => /^\p{Lu}/u.test(word)).length * 2 > words.length
  return words.flatMap(({ text: word, start }) => {
    if (isFunctionWord(word, language)) return [wordAt(word, start, 'function', language)]
    const isName = isIdentifier(word) || (!isTitle && /^\p{Lu}/u.test(word) && !opensSentence(text, start))
    return Array.from(word.matchAll(/[^-‑]+/gu), ({ 0: part, index }) => {
      const kind = isName ? 'name' : isFunctionWord(part, language) || part.length < SHORTEST ? 'function' : 'content'
      return wordAt(part, start + index, kind, language)
    })
  })
}

const wordAt = (text: string, start: number, kind: Word['kind'], language: Language): Word => ({
  text,
  start,
  end: start + text.length,
  stem: stemOf(text, language),
  kind,
})

const isIdentifier = (word: string): boolean => /\d|\p{Ll}\p{Lu}|\p{Lu}{2}|[^\p{L}\p{M}'’‑-]/u.test(word)

const opensSentence = (text: string, at: number): boolean => /(?:^|[.!?:;\n•–—\uFFFC(“"‘])[\s*]*$/u.test(text.slice(0, at))
