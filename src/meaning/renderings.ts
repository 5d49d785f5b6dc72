import { verbStems } from '../language/dutch-verbs.js'
import { stemOf } from '../language/stem.js'
import { foldWord } from '../language/words.js'
import type { Word } from './content-words.js'
import type { Knowledge } from './knowledge.js'

/** A rendering that was learned and is less probable than this is a coincidence. */
const LEAST_PROBABLE = 0.15
/** In letters: a part of a compound. */
const LEAST_PART = 4
const LONGEST_WORD = 60

/** What a source word can become. */
export interface Renderings {
  readonly stems: ReadonlySet<string>
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
  const stems = new Set<string>()
  const own = [stem, root, ...verbs, ...verbStems(word).map((verb) => stemOf(`${verb}en`, 'nl'))]
  for (const one of own) addKnown(one, knowledge, stems)
  const isKnown = stems.size > 0
  for (const part of partsOf(stem, knowledge)) addKnown(part, knowledge, stems)
  return { stems, isKnown }
}

function addKnown(stem: string, { lexicon, dictionary }: Knowledge, into: Set<string>): void {
  for (const [target, probability] of lexicon.get(stem) ?? []) if (probability >= LEAST_PROBABLE) into.add(target)
  for (const target of dictionary.get(stem) ?? []) into.add(target)
}

/** The stems that a compound may be made of: `gegevens` and `uitwissel`. */
function partsOf(stem: string, { lexicon, dictionary }: Knowledge): string[] {
  const isKnown = (part: string): boolean => lexicon.has(part) || dictionary.has(part)
  const parts: string[] = []
  if (stem.length > LONGEST_WORD) return parts
  for (let at = LEAST_PART; at <= stem.length - LEAST_PART; at++) {
    const [head, tail] = [stemOf(stem.slice(0, at), 'nl'), stemOf(stem.slice(at), 'nl')]
    if (isKnown(head) && isKnown(tail)) parts.push(head, tail)
  }
  return parts
}
