import type { Language } from '../document/types.js'
import { looksLike } from '../language/identify.js'
import { foldWord, wordsIn } from '../language/words.js'
import type { PageFacts, PageVersion } from './types.js'

/** `8. ` and `1.2 ` before a title. */
const NUMBER = /^\s*(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]|\d{1,3}(?:\.\d{1,3}){1,4})\s+/

export const leadingNumber = (title: string): string => NUMBER.exec(title)?.[0].trimStart() ?? ''

export const withoutNumber = (title: string): string => title.replace(NUMBER, '')

const wordsOf = (title: string): string[] => wordsIn(withoutNumber(title)).map(({ text }) => foldWord(text))

/** Equal but for number, capitals, punctuation and white space. */
const sameTitle = (one: string, other: string): boolean => {
  const words = wordsOf(one)
  return words.length > 0 && words.join(' ') === wordsOf(other).join(' ')
}

const titlesOf = ({ title, otherTitles }: PageVersion): string[] => [title, ...otherTitles]

/** Whether the text is one of the titles of the page. */
export const quotesTitle = (text: string, page: PageVersion): boolean =>
  titlesOf(page).some((title) => sameTitle(text, title))

/** Whether most of the text, apart from what its translated title holds too, comes from the page's own title. */
export function isHalfTranslated(text: string, page: PageVersion, translated: string): boolean {
  const expected = new Set(wordsOf(translated))
  const others = wordsOf(text).filter((word) => !expected.has(word))
  return titlesOf(page).some((title) => {
    const known = new Set(wordsOf(title))
    return others.filter((word) => known.has(word)).length > others.length / 2
  })
}

/**
 * What the page is called in the target language: its title, or another of its titles if that is the one that was
 * translated. Undefined if none was: a title in both languages is taken for untranslated.
 */
export function translatedTitle({ source, targets }: PageFacts, from: Language, to: Language): string | undefined {
  const target = targets.get(to)
  if (!source || !target) return undefined
  return titlesOf(target).find((title) => {
    const text = withoutNumber(title)
    return wordsOf(title).length > 0 && !quotesTitle(text, source) && looksLike(text, from, to) !== 'yes'
  })
}
