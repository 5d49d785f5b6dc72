import type { Language } from '../document/types.js'
import { languageScore, looksLike } from '../language/identify.js'
import { proseOnly } from '../language/prose.js'
import { rememberPer } from '../language/remember.js'
import { isTelling, wordsIn } from '../language/words.js'

export interface Languages {
  readonly source: Language
  readonly target: Language
  /** Names that stay as they are. */
  readonly names: readonly string[]
}

const flat = (text: string): string =>
  text
    .replace(/[\s\uFFFC]+/g, ' ')
    .trim()
    .toLowerCase()

/**
 * Whether a target text is still in the source language as a whole. A text that was copied unchanged needs little
 * more; one that differs must clearly be in the source language.
 */
export const isUntranslated = (sourceText: string, targetText: string, languages: Languages): boolean =>
  remembered(languages.names, [sourceText, targetText, languages.source, languages.target], () =>
    isLeft(sourceText, targetText, languages),
  )

const remembered = rememberPer<boolean>()

function isLeft(sourceText: string, targetText: string, { source, target, names }: Languages): boolean {
  const options = { ignore: names }
  const words = wordsIn(proseOnly(targetText, options))
  if (words.length === 0) return false
  const verdict = looksLike(targetText, source, target, options)
  if (flat(sourceText) === flat(targetText)) {
    if (verdict === 'yes') return true
    const telling = words.some(({ text }) => isTelling(text, source, target))
    return verdict === 'unsure' && telling && languageScore(targetText, source, target, options) > 0
  }
  return verdict === 'yes' && words.length >= 4 && isMostly(words, source, target)
}

/** More function words of the source language than of the target language. */
function isMostly(words: readonly { readonly text: string }[], source: Language, target: Language): boolean {
  const count = (one: Language, other: Language): number =>
    words.filter(({ text }) => isTelling(text, one, other)).length
  return count(source, target) > 2 * count(target, source)
}
