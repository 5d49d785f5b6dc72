import type { Language } from '../document/types.js'
import { baseLanguage } from '../language/base-language.js'
import type { Lexicon } from '../language/lexicon.js'
import { readSpelling, type Spelling } from '../language/spelling.js'
import { shippedLexicon } from '../language/shipped-lexicon.js'

/** Stems that belong to a stem. */
export type StemTable = ReadonlyMap<string, readonly string[]>

/** What is known of the words of two languages. All stems are those of `stemOf`. */
export interface Knowledge {
  /** Renderings that translations taught, with how probable they are. */
  readonly lexicon: Lexicon
  /** Renderings of common words of guidelines, chosen by hand: a rendering that is not among them is odd. */
  readonly words: StemTable
  /** Renderings that a dictionary gives, those of rare senses included. */
  readonly dictionary: StemTable
  /** Words of the target language that can stand for each other, and their opposites. */
  readonly synonyms: StemTable
  readonly antonyms: StemTable
  readonly spelling: Spelling
  /** Every target stem that is a rendering of something. */
  readonly targets: ReadonlySet<string>
}

const loaded = new Map<string, Promise<Knowledge>>()

/** The knowledge that ships for a pair of languages; undefined where there is none. Loaded when first asked for. */
export async function shippedKnowledge(source: Language, target: Language): Promise<Knowledge | undefined> {
  if (baseLanguage(source) !== 'nl' || baseLanguage(target) !== 'en') return undefined
  const known = loaded.get('nl-en') ?? loadDutchEnglish(source, target)
  loaded.set('nl-en', known)
  return known
}

async function loadDutchEnglish(source: Language, target: Language): Promise<Knowledge> {
  const [lexicon, { words }, { dictionary }, { synonyms, antonyms }, spelling] = await Promise.all([
    shippedLexicon(source, target),
    import('../language/data/words-nl-en.js'),
    import('../language/data/dictionary-nl-en.js'),
    import('../language/data/synonyms-en.js'),
    import('../language/data/spelling-en.js'),
  ])
  return createKnowledge({
    lexicon,
    words: readStems(words),
    dictionary: readStems(dictionary),
    synonyms: readStems(synonyms),
    antonyms: readStems(antonyms),
    spelling: readSpelling(spelling.words),
  })
}

export function createKnowledge(tables: Omit<Knowledge, 'targets'>): Knowledge {
  const targets = new Set<string>()
  for (const row of tables.lexicon.values()) for (const target of row.keys()) targets.add(target)
  for (const table of [tables.words, tables.dictionary])
    for (const row of table.values()) for (const target of row) targets.add(target)
  return { ...tables, targets }
}

/** Whether anything is known of a stem of the source language. */
export const isSourceStem = (stem: string, { lexicon, words, dictionary }: Knowledge): boolean =>
  lexicon.has(stem) || words.has(stem) || dictionary.has(stem)

/** A line for each stem: the stem, and those that belong to it. */
const readStems = (text: string): StemTable =>
  new Map(
    text.split('\n').map((line) => {
      const [stem = '', ...stems] = line.split(' ')
      return [stem, stems] as const
    }),
  )
