import { verbStems } from '../language/dutch-verbs.js'
import { stemOf } from '../language/stem.js'
import { foldWord } from '../language/words.js'
import type { Word } from './content-words.js'
import { isSourceStem, type Knowledge } from './knowledge.js'

/** A rendering that was learned and is less probable than this is a coincidence. */
const LEAST_PROBABLE = 0.15
/** One that is as probable as this is a usual rendering. */
const USUAL = 0.25
/** In letters: a part of a compound. */
const LEAST_PART = 4
const LONGEST_WORD = 60

/** What a source word can become. */
export interface Renderings {
  readonly stems: ReadonlySet<string>
  /** Those of its usual senses; all of them, where only a dictionary knows the word. */
  readonly usual: ReadonlySet<string>
  /** Known as it stands; otherwise by its parts only, or not at all. */
  readonly isKnown: boolean
}

const kept = new WeakMap<Knowledge, Map<string, Renderings>>()

/** The target stems that a source word can become: as a word, as a form of a verb, and by the parts of a compound. */
export function renderingsOf(word: Word, knowledge: Knowledge): Renderings {
  const known = kept.get(knowledge) ?? new Map<string, Renderings>()
  kept.set(knowledge, known)
  const key = [foldWord(word.text), ...word.verbs].join(' ')
  let renderings = known.get(key)
  if (!renderings) known.set(key, (renderings = lookUp(foldWord(word.text), word, knowledge)))
  return renderings
}

function lookUp(word: string, { stem, root, verbs }: Word, knowledge: Knowledge): Renderings {
  const [stems, usual] = [new Set<string>(), new Set<string>()]
  const forms = [...verbStems(word), word.replace(/ende?$/, ''), ...comparedForms(word)]
    .map((form) => `${form}en`)
    // `misgaat`, `voldoet`, `voorziet`
    .concat(word.replace(/(aa|oe|ie)t$/, '$1n'))
    .map((form) => stemOf(form, 'nl'))
  for (const one of [stem, root, ...verbs, ...forms]) addKnown(one, knowledge, stems, usual)
  const isKnown = stems.size > 0
  if (usual.size === 0) for (const one of stems) usual.add(one)
  for (const part of partsOf(stem, knowledge)) addKnown(part, knowledge, stems, usual)
  return { stems, usual: usual.size > 0 ? usual : stems, isKnown }
}

/** What a comparative or superlative is made of: `sneller` and `snelste` give `snel`. Guesses, as those of verbs are. */
const comparedForms = (word: string): string[] =>
  Array.from(word.matchAll(/^(.{3,}?)d?(?:ere?|ste?)$/g), ([, base = '']) => base)

function addKnown(stem: string, knowledge: Knowledge, stems: Set<string>, usual: Set<string>): void {
  for (const [target, probability] of knowledge.lexicon.get(stem) ?? []) {
    if (probability >= LEAST_PROBABLE) stems.add(target)
    if (probability >= USUAL) usual.add(target)
  }
  for (const target of knowledge.words.get(stem) ?? []) {
    stems.add(target)
    usual.add(target)
  }
  for (const target of knowledge.dictionary.get(stem) ?? []) stems.add(target)
}

/** The stems that a compound may be made of: `gegevens` and `uitwissel`. */
function partsOf(stem: string, knowledge: Knowledge): string[] {
  const parts: string[] = []
  if (stem.length > LONGEST_WORD) return parts
  for (let at = LEAST_PART; at <= stem.length - LEAST_PART; at++) {
    const [head, tail] = [stemOf(stem.slice(0, at), 'nl'), stemOf(stem.slice(at), 'nl')]
    if (isSourceStem(head, knowledge) && isSourceStem(tail, knowledge)) parts.push(head, tail)
  }
  return parts
}
