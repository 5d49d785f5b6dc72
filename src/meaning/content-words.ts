import type { Language } from '../document/types.js'
import { baseLanguage } from '../language/base-language.js'
import { particles, verbStems } from '../language/dutch-verbs.js'
import { stemOf } from '../language/stem.js'
import { foldWord, isFunctionWord, wordsIn, type Found } from '../language/words.js'
import { irregularForms, lightVerbs } from './data/irregular-forms.js'

/** A word of a sentence, or a part of one between hyphens. */
export interface Word extends Found {
  readonly stem: string
  /** The stem of what a dictionary has of an irregular form: `use` of `using`; otherwise the same. */
  readonly root: string
  /** Verbs that it makes with what stands apart from it: `aanpas` of `pas … aan` and of `aan te passen`. */
  readonly verbs: readonly string[]
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
  const isDutch = baseLanguage(language) === 'nl'
  const isTitle = words.filter(({ text: word }) => /^\p{Lu}/u.test(word)).length * 2 > words.length
  return words.flatMap(({ text: word, start }, at) => {
    const verbs = isDutch ? splitVerbsAt(words, at) : []
    if (isFunctionWord(word, language)) return [wordAt(word, start, 'function', language, verbs)]
    const isName = isIdentifier(word) || (!isTitle && /^\p{Lu}/u.test(word) && !opensSentence(text, start))
    return Array.from(word.matchAll(/[^-‑]+/gu), ({ 0: part, index }) => {
      const kind = isName ? 'name' : isLight(part, language) ? 'function' : 'content'
      return wordAt(part, start + index, kind, language, verbs)
    })
  })
}

const wordAt = (
  text: string,
  start: number,
  kind: Word['kind'],
  language: Language,
  verbs: readonly string[],
): Word => ({
  text,
  start,
  end: start + text.length,
  stem: stemOf(text, language),
  root: stemOf(baseForm(foldWord(text), language) ?? text, language),
  kind,
  verbs,
})

const PREFIXED = /^(be|ver|ont|her|onder|over|om|door|mis|vol|weer)(?=[a-z]{4})/
const SPLIT = /^([a-z]{2,6})(?=ge[a-z]{4})/

/** What a dictionary has an irregular form under, also behind a prefix: `bekeken` as `gekeken`, `nagekeken` too. */
function baseForm(word: string, language: Language): string | undefined {
  const known = irregularForms[baseLanguage(language)]
  const direct = known?.get(word)
  if (direct !== undefined || baseLanguage(language) !== 'nl') return direct
  const [prefix, particle] = [PREFIXED.exec(word)?.[1], SPLIT.exec(word)?.[1]]
  const prefixed = prefix && known?.get(`ge${word.slice(prefix.length)}`)
  const split = particle && particles.includes(particle) && known?.get(word.slice(particle.length))
  return prefixed ? prefix + prefixed : split ? particle + split : undefined
}

/** In words: the other half of a verb stands no further off. */
const FARTHEST_PARTICLE = 14

function splitVerbsAt(words: readonly Found[], at: number): string[] {
  const verb = foldWord(words[at]!.text)
  const isSplit = foldWord(words[at - 1]?.text ?? '') === 'te'
  const around = isSplit ? words.slice(Math.max(0, at - 2), at - 1) : words.slice(at + 1, at + FARTHEST_PARTICLE)
  const forms = [verb, baseForm(verb, 'nl') ?? verb, ...verbStems(verb).map((stem) => `${stem}en`)]
  return around.flatMap(({ text }) =>
    particles.includes(text) ? [...new Set(forms.map((form) => stemOf(`${text}${form}`, 'nl')))] : [],
  )
}

/** Too short, or of too little meaning of its own, to ask what it became. */
const isLight = (word: string, language: Language): boolean =>
  word.length < SHORTEST ||
  isFunctionWord(word, language) ||
  (lightVerbs[baseLanguage(language)]?.has(foldWord(word)) ?? false)

const isIdentifier = (word: string): boolean => /\d|\p{Ll}\p{Lu}|\p{Lu}{2}|[^\p{L}\p{M}'’‑-]/u.test(word)

const opensSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?:;\n•–—\uFFFC(“"‘])[\s*]*$/u.test(text.slice(0, at))
