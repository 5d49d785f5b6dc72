import { OPAQUE, type Language } from '../document/types.js'
import { baseLanguage } from './base-language.js'
import { abbreviations, type Abbreviations } from './data/abbreviations.js'
import { isFunctionWord } from './words.js'

/** `[start, end)` in UTF-16 code units, without white space around it. */
export interface SentenceRange {
  readonly start: number
  readonly end: number
}

const STOPS = '.!?…'
/** May stand between the full stop and the next sentence; an opaque character there is a footnote or an icon. */
const CLOSERS = `"'”’»›)]}*_${OPAQUE}`
const OPENERS = `"'“‘„«‹([{*_¿¡`
/** Longest stretch before a full stop that can be an abbreviation, or word after it that we look at. */
const REACH = 40

const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/u.test(character)

const skip = (text: string, from: number, characters: string): number => {
  let at = from
  while (at < text.length && characters.includes(text[at]!)) at++
  return at
}

const skipSpace = (text: string, from: number): number => {
  let at = from
  while (isSpace(text[at])) at++
  return at
}

/** What stands before the full stop at `at`, up to white space, a bracket, a quote or a slash. */
const wordBefore = (text: string, at: number, from: number): string =>
  /[^\s"'“‘„«([{*_/]*$/u.exec(text.slice(Math.max(from, at - REACH), at))![0]

/** Whether a sentence can begin with what stands at `from`. */
const canBegin = (text: string, from: number): boolean => {
  const ahead = text.slice(skip(text, from, OPENERS), from + REACH)
  // 's Ochtends, 't Hart; eHerkenning, npmRC: names that begin with a small letter
  return !/^\p{Ll}/u.test(ahead) || /^[stn] \p{Lu}/u.test(ahead) || /^\p{Ll}+\p{Lu}/u.test(ahead)
}

/** Whether the full stop at `at`, with `next` the first character after the space, ends no sentence. */
const abbreviates = (
  text: string,
  { at, next, from }: { readonly at: number; readonly next: number; readonly from: number },
  language: Language,
  known: Abbreviations,
): boolean => {
  const word = wordBefore(text, at, from)
  const folded = word.toLowerCase()
  const following = /^[\p{L}'’]*/u.exec(text.slice(skip(text, next, OPENERS), next + REACH))![0]
  if (known.last.has(folded))
    return /^(?:[a-z]\.)+[a-z]$/.test(folded) && following !== '' && !isFunctionWord(following, language)
  if (known.inside.has(folded)) return true
  if (known.numbered.has(folded)) return /^[\p{N}\uFFFC]/u.test(text.slice(next))
  // Initials and the like (J. de Vries, U.S. law) go on, unless what follows can hardly be a name.
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return !isFunctionWord(following, language)
  // 3. Kies een licentie: a number that opens the sentence is a list number
  return /^\p{N}+(?:\.\p{N}+)*$/u.test(word) && skipSpace(text, from) === at - word.length
}

/** Sentences of one line, by our own rules. */
const sentencesOfLine = (text: string, language: Language, known: Abbreviations): SentenceRange[] => {
  const found: SentenceRange[] = []
  let from = skipSpace(text, 0)
  for (let at = from; at < text.length; at++) {
    if (!STOPS.includes(text[at]!)) continue
    const afterStops = skip(text, at, STOPS)
    const end = skip(text, afterStops, CLOSERS)
    const next = skipSpace(text, end)
    const isPoint = afterStops === at + 1 && text[at] === '.'
    if (next > end && next < text.length && canBegin(text, next)) {
      if (!(isPoint && end === afterStops && abbreviates(text, { at, next, from }, language, known))) {
        found.push({ start: from, end })
        from = next
      }
    }
    at = Math.max(at, end - 1)
  }
  const end = text.trimEnd().length
  if (end > from) found.push({ start: from, end })
  return found
}

const segmenterOf = (language: Language): Intl.Segmenter => {
  const [known] = Intl.Segmenter.supportedLocalesOf([baseLanguage(language)].filter((tag) => /^[a-z]{2,3}$/.test(tag)))
  return new Intl.Segmenter(known ?? 'und', { granularity: 'sentence' })
}

const segmentsOfLine = (text: string, segmenter: Intl.Segmenter): SentenceRange[] =>
  Array.from(segmenter.segment(text), ({ segment, index }) => {
    const start = index + segment.length - segment.trimStart().length
    return { start, end: index + segment.trimEnd().length }
  }).filter(({ start, end }) => end > start)

/**
 * Where the sentences stand: in order, covering everything but white space, never across a line break. Dutch and
 * English by rules of our own (ICU breaks after `bijv.` and `mr.`), other languages by ICU.
 */
export const sentencesIn = (text: string, language: Language): SentenceRange[] => {
  const known = abbreviations[baseLanguage(language)]
  const segmenter = known === undefined ? segmenterOf(language) : undefined
  const found: SentenceRange[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const inLine = known === undefined ? segmentsOfLine(line, segmenter!) : sentencesOfLine(line, language, known)
    for (const sentence of inLine) found.push({ start: start + sentence.start, end: start + sentence.end })
    start += line.length + 1
  }
  return found
}
