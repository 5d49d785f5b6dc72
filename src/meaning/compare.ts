import type { Language } from '../document/types.js'
import type { Span } from '../glossary/types.js'
import { remember, rememberOf } from '../language/remember.js'
import { accountsFor, type Account } from './accounts-for.js'
import { readWords, type Word } from './content-words.js'
import type { Knowledge } from './knowledge.js'

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

/** Sentences that are kept in mind: more than one rule asks for them, and again after each change of their page. */
const MOST_KEPT = 4000

/** Compares a sentence with its translation; undefined where one has no content, or is endless. */
export function compareWords(
  { source, target, languages }: Sentences,
  knowledge: Knowledge,
  settled: Settled = { source: [], target: [] },
): Comparison | undefined {
  const { comparison } = comparisonsBy(knowledge)(JSON.stringify([source, target, languages]))
  return (
    comparison && {
      source: settle(comparison.source, settled.source),
      target: settle(comparison.target, settled.target),
    }
  )
}

const settle = (side: Side, spans: readonly Span[]): Side =>
  spans.length === 0
    ? side
    : { ...side, accounts: side.accounts.map((account, at) => (isIn(side.words[at]!, spans) ? 'usual' : account)) }

const comparisonsBy = rememberOf((knowledge: Knowledge) =>
  remember((asked) => {
    const [source, target, languages] = JSON.parse(asked) as [string, string, Sentences['languages']]
    return { comparison: compare({ source, target, languages }, knowledge) }
  }, MOST_KEPT),
)

function compare({ source, target, languages }: Sentences, knowledge: Knowledge): Comparison | undefined {
  const isSourceWord = ({ stem }: Word): boolean =>
    knowledge.lexicon.has(stem) || knowledge.words.has(stem) || knowledge.dictionary.has(stem)
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
        lightTarget?.some((other) => accountsFor(word, other, knowledge)) ? 'usual' : best(table[at] ?? []),
      ),
    },
    target: {
      words: targets,
      links: back,
      accounts: targets.map((word, at) =>
        light?.some((other) => accountsFor(other, word, knowledge)) ? 'usual' : best(table.map((row) => row[at])),
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
