import type { Language } from '../document/types.js'
import { baseLanguage } from './base-language.js'
import { rememberInLanguage } from './remember.js'
import { foldWord, wordsIn, type Found } from './words.js'

/** The repetition as a whole; `word` is what stood once. */
export interface RepeatedWord extends Found {
  readonly word: string
}

/** Words that good sentences do repeat. */
const REPEATABLE: Readonly<Record<string, readonly string[]>> = {
  nl: [
    'dat',
    'die',
    'had',
    'hadden',
    'heeft',
    'hebben',
    'is',
    'was',
    'zijn',
    'wordt',
    'worden',
    'zich',
    'er',
    'als',
    'wat',
    'heel',
    'zeer',
    'veel',
    'echt',
    'langzaam',
  ],
  en: ['that', 'had', 'is', 'was', 'do', 'does', 'very', 'really', 'much', 'many', 'so', 'her', 'long', 'who'],
}
const ANYWHERE: ReadonlySet<string> = new Set([
  'bla',
  'blah',
  'ha',
  'he',
  'ho',
  'ja',
  'nee',
  'no',
  'yes',
  'bye',
  'knock',
  'tik',
  'etc',
])

const isRepeatable = (word: string, language: Language): boolean =>
  !/\p{L}/u.test(word) ||
  ANYWHERE.has(foldWord(word)) ||
  (REPEATABLE[baseLanguage(language)]?.includes(foldWord(word)) ?? false)

/** `Baden Baden`: a second capital makes it a name. */
const isName = (word: string): boolean => /^\p{Lu}/u.test(word)

/** Words that stand twice or more in a row with only spaces in between: `the the`. */
export const repeatedWordsIn = rememberInLanguage((text, language): readonly RepeatedWord[] => {
  const found: RepeatedWord[] = []
  const words = wordsIn(text)
  for (let at = 0; at < words.length; at++) {
    const first = words[at]!
    let last = first
    for (let next = words[at + 1]; next !== undefined; next = words[at + 1]) {
      const isSame = foldWord(next.text) === foldWord(first.text) && !isName(next.text)
      if (!isSame || !/^[^\S\n]+$/u.test(text.slice(last.end, next.start))) break
      last = next
      at++
    }
    if (last === first || isRepeatable(first.text, language)) continue
    found.push({ text: text.slice(first.start, last.end), start: first.start, end: last.end, word: first.text })
  }
  return found
})
