import type { Language } from '../document/types.js'
import type { Span } from '../glossary/types.js'
import { rememberPer } from '../language/remember.js'
import { accountsFor, type Account } from './accounts-for.js'
import { readWords, type Word } from './content-words.js'
import { isSourceStem, type Knowledge } from './knowledge.js'

/** Which words of a sentence its translation accounts for, and the reverse. */
export interface Comparison {
  readonly source: Side
  readonly target: Side
}

export interface Side {
  /** The content words. */
  readonly words: readonly Word[]
  /** By number of the content word: those of the other side that it goes with, by their number. Empty: nothing does. */
  readonly links: readonly (readonly number[])[]
  /** Whether the word goes with others by a usual sense; undefined where nothing accounts for it. */
  readonly accounts: readonly Account[]
}

/** Stretches that the term base has judged already: what stands there is accounted for. */
export interface Settled {
  readonly source: readonly Span[]
  readonly target: readonly Span[]
}

export interface Sentences {
  readonly source: string
  readonly target: string
  readonly languages: readonly [source: Language, target: Language]
}

/** More words than any sentence has are not compared: it would take too long. */
const MOST_WORDS = 120

/** Compares a sentence with its translation; undefined where one has no content, or is endless. */
export const compareWords = (
  sentences: Sentences,
  knowledge: Knowledge,
  settled: Settled = { source: [], target: [] },
): Comparison | undefined =>
  remembered(knowledge, [sentences, settled], () => compareAnew(sentences, knowledge, settled))

const remembered = rememberPer<Comparison | undefined>()

function compareAnew(
  { source, target, languages }: Sentences,
  knowledge: Knowledge,
  settled: Settled,
): Comparison | undefined {
  const isSourceWord = ({ stem }: Word): boolean => isSourceStem(stem, knowledge)
  const ofSource = readWords(source, languages[0]).map((word) => unlessName(word, isSourceWord))
  const ofTarget = readWords(target, languages[1]).map((word) =>
    unlessName(word, ({ stem }) => knowledge.targets.has(stem)),
  )
  if (ofSource.length > MOST_WORDS || ofTarget.length > MOST_WORDS) return undefined
  const [sources, targets] = [ofSource, ofTarget].map((words) => words.filter(({ kind }) => kind === 'content'))
  if (!sources?.length || !targets?.length) return undefined
  const [light, lightTarget] = [ofSource, ofTarget].map((words) => words.filter(({ kind }) => kind !== 'content'))
  const table = sources.map((one) => targets.map((other) => accountsFor(one, other, knowledge)))
  const links = table.map((row) => row.flatMap((account, at) => (account ? [at] : [])))
  const back = targets.map((_, at) => links.flatMap((linked, from) => (linked.includes(at) ? [from] : [])))
  return {
    source: {
      words: sources,
      links,
      accounts: sources.map((word, at) =>
        isIn(word, settled.source) || lightTarget?.some((other) => accountsFor(word, other, knowledge))
          ? 'usual'
          : best(table[at] ?? []),
      ),
    },
    target: {
      words: targets,
      links: back,
      accounts: targets.map((word, at) =>
        isIn(word, settled.target) || light?.some((other) => accountsFor(other, word, knowledge))
          ? 'usual'
          : best(table.map((row) => row[at])),
      ),
    },
  }
}

const best = (accounts: readonly Account[]): Account =>
  accounts.includes('usual') ? 'usual' : accounts.includes('rare') ? 'rare' : undefined

/** A word with a capital that is an ordinary word as well: `Nederlands`, or the name of a role. */
const unlessName = (word: Word, isKnown: (word: Word) => boolean): Word =>
  word.kind === 'name' && /^\p{Lu}\p{Ll}{3,}$/u.test(word.text) && isKnown(word) ? { ...word, kind: 'content' } : word

const isIn = ({ start, end }: Word, spans: readonly Span[]): boolean =>
  spans.some((span) => span.start <= start && end <= span.end)
