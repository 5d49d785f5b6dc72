import { similarity } from './accounts-for.js'
import type { Comparison, Side } from './compare.js'
import type { Word } from './content-words.js'
import type { Knowledge } from './knowledge.js'
import { renderingsOf } from './renderings.js'

/**
 * A word that nothing on the other side accounts for. `changed`: both sides have one, and they may stand for each other.
 * `odd`: they go with each other by a rare sense only. `lost`: only the source has one.
 */
export interface Suspect {
  readonly kind: 'changed' | 'odd' | 'lost'
  readonly source: Word
  readonly target: Word | undefined
  readonly features: Features
}

export type Features = Readonly<Record<string, number>>

/**
 * Every word, or pair of words, of a comparison that may be a fault, with what speaks for and against it.
 * @param literal  how closely the page follows its source: see `literalness`
 */
export function suspectsIn(comparison: Comparison, knowledge: Knowledge, literal: number): Suspect[] {
  const { source, target } = comparison
  const [loose, looseTarget] = [looseIn(source), looseIn(target)]
  const common = { ...commonFeatures(comparison, loose.length, looseTarget.length), literal }
  const pairs: { readonly kind: Suspect['kind']; readonly s: number; readonly t: number }[] = [
    ...loose.flatMap((s) => looseTarget.map((t) => ({ kind: 'changed' as const, s, t }))),
    ...oddPairs(source, target).map(([s, t]) => ({ kind: 'odd' as const, s, t })),
  ]
  const changed = pairs.map(({ kind, s, t }): Suspect => {
    const [one, other] = [source.words[s]!, target.words[t]!]
    const features = { ...common, ...wordFeatures(one, knowledge), ...targetFeatures(other, knowledge) }
    const between = { neighbours: neighbours(source, s, t), distance: distance(source, s, target, t) }
    const alike = similarity(one.text, other.text)
    return { kind, source: one, target: other, features: { ...features, ...between, alike } }
  })
  const lost = loose.map((s): Suspect => {
    const features = { ...common, ...wordFeatures(source.words[s]!, knowledge), closed: closes(source, s) }
    return { kind: 'lost', source: source.words[s]!, target: undefined, features }
  })
  return [...changed, ...lost]
}

/** Words that go with each other by a rare sense, while nothing else accounts for either. */
const oddPairs = (source: Side, target: Side): [number, number][] =>
  source.accounts.flatMap((account, s) =>
    account === 'rare'
      ? (source.links[s] ?? []).flatMap((t): [number, number][] => (target.accounts[t] === 'rare' ? [[s, t]] : []))
      : [],
  )

const looseIn = ({ accounts }: Side): number[] => accounts.flatMap((account, at) => (account ? [] : [at]))

/** Of the sentence as a whole: a free translation leaves many words without an account. */
function commonFeatures({ source, target }: Comparison, loose: number, looseTarget: number): Features {
  const [length, other] = [source.words.length, target.words.length]
  return {
    sourceShare: (length - loose) / length,
    targetShare: (other - looseTarget) / other,
    manyLoose: Math.log(Math.max(1, loose)),
    manyLooseTarget: Math.log(Math.max(1, looseTarget)),
    only: loose === 1 && looseTarget === 1 ? 1 : 0,
    short: 1 / length,
    longer: Math.max(0, Math.log(other / length)),
    shorter: Math.max(0, Math.log(length / other)),
  }
}

function wordFeatures(word: Word, knowledge: Knowledge): Features {
  const { stems, isKnown } = renderingsOf(word, knowledge)
  const best = Math.max(0, ...(knowledge.lexicon.get(word.stem)?.values() ?? []))
  return {
    known: isKnown ? 1 : 0,
    common: knowledge.words.has(word.stem) ? 1 : 0,
    inDictionary: knowledge.dictionary.has(word.stem) ? 1 : 0,
    sure: best,
    many: Math.log(1 + stems.size),
    long: Math.log(word.text.length / 7),
  }
}

const targetFeatures = (word: Word, { targets, synonyms }: Knowledge): Features => ({
  targetKnown: targets.has(word.stem) ? 1 : 0,
  targetMany: Math.log(1 + (synonyms.get(word.stem)?.length ?? 0)),
  targetLong: Math.log(word.text.length / 6),
})

/** How many of the words beside both go with each other, 0 to 1; the ends of a sentence count half. */
function neighbours(source: Side, s: number, t: number): number {
  const beside = (step: -1 | 1): number => {
    const links = source.links[s + step]
    if (links === undefined) return t + step < 0 ? 0.5 : 0
    return links.includes(t + step) ? 1 : 0
  }
  return (beside(-1) + beside(1)) / 2
}

const distance = (source: Side, s: number, target: Side, t: number): number =>
  Math.abs((s + 0.5) / source.words.length - (t + 0.5) / target.words.length)

/** 1 where the words before and after it go with words that stand side by side: nothing came in its place. */
function closes({ links }: Side, at: number): number {
  const [before, after] = [links[at - 1], links[at + 1]]
  return (before ?? []).some((one) => [one - 1, one + 1].some((beside) => after?.includes(beside))) ? 1 : 0
}
