import type { Evidence } from './evidence.js'
import type { Bag, TokenKind, Vocabulary } from './tokens.js'

/** Tokens with their weight: how often they stand there times how much they say. */
export interface Weighed {
  /** Numbers of a vocabulary, ascending. */
  readonly tokens: Int32Array
  readonly weights: Float64Array
  /** The sum of the weights. */
  readonly total: number
  /** What of it could be shared with the other side. */
  readonly amount: number
}

export interface WeighedEvidence {
  readonly kept: Weighed
  readonly fixed: Weighed
  readonly meant: Weighed
}

/**
 * How much a token of a kind says when it is shared, and how much of them a translation usually keeps. A stem that the
 * lexicon does not know is shared if it stands on both sides, but nobody can expect that.
 */
const kinds: Readonly<Record<TokenKind, { readonly weight: number; readonly share: number }>> = {
  address: { weight: 1, share: 1 },
  code: { weight: 1, share: 1 },
  number: { weight: 1, share: 1 },
  word: { weight: 0.7, share: 0.3 },
  prefix: { weight: 0.6, share: 0.5 },
  tag: { weight: 0.3, share: 1 },
  meaning: { weight: 1, share: 1 },
  stem: { weight: 1, share: 0 },
}

/** Weighs the evidence of all parts of both documents together, in the order given. */
export function weighEvidence(evidence: readonly Evidence[], vocabulary: Vocabulary): WeighedEvidence[] {
  const weighAll = (bagOf: (one: Evidence) => Bag): Weighed[] => weigh(evidence.map(bagOf), vocabulary)
  const [kept, fixed, meant] = [weighAll((one) => one.kept), weighAll((one) => one.fixed), weighAll((one) => one.meant)]
  return evidence.map((_, index) => ({
    kept: kept[index] as Weighed,
    fixed: fixed[index] as Weighed,
    meant: meant[index] as Weighed,
  }))
}

/** In how many texts each token stands, while these are weighed; else all zero, so that it need not be made anew. */
let frequency = new Uint32Array(4096)

/** Weighs tokens against each other by inverse frequency: a token that stands everywhere says little. */
function weigh(bags: readonly Bag[], vocabulary: Vocabulary): Weighed[] {
  if (frequency.length < vocabulary.kinds.length) frequency = new Uint32Array(2 * vocabulary.kinds.length)
  for (const { tokens } of bags) for (const token of tokens) frequency[token] = (frequency[token] as number) + 1
  const scale = Math.log(bags.length + 2)
  const rarity = Array.from({ length: bags.length + 1 }, (_, seen) =>
    Math.max(0, 1 - Math.log(Math.max(1, seen / 2)) / scale),
  )
  const weighed = bags.map(({ tokens, counts }) => {
    const weights = new Float64Array(tokens.length)
    let [total, amount] = [0, 0]
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as number
      const { weight, share } = kinds[vocabulary.kinds[token] as TokenKind]
      const value = (counts[index] as number) * weight * (rarity[frequency[token] as number] as number)
      weights[index] = value
      total += value
      amount += value * share
    }
    return { tokens, weights, total, amount }
  })
  for (const { tokens } of bags) for (const token of tokens) frequency[token] = 0
  return weighed
}

/**
 * How much two sides share, each 0 to 1. `shared`: of both together. `contained`: of the smaller side, so that a text
 * that took in another one still shares all. `against`: a lot to go by of which little is contained. `different`: a lot
 * that stands on one side only. `exchanged`: a lot on either side that the other one does not have.
 */
export interface Overlap {
  readonly shared: number
  readonly contained: number
  readonly against: number
  readonly different: number
  readonly exchanged: number
}

/** One rare token in common is not yet a text in common. */
const smoothing = 0.5

/** Of a translation that is right, about this much is found on the other side. */
const expected = 0.35

export function overlap(source: Weighed, target: Weighed): Overlap {
  const common = commonWeight(source, target)
  const least = Math.min(source.amount, target.amount)
  const contained = Math.min(1, common / (least + smoothing))
  const [onlySource, onlyTarget] = [source.total - common, target.total - common]
  const apart = onlySource + onlyTarget
  return {
    shared: Math.min(1, common / (Math.sqrt(source.amount * target.amount) + smoothing)),
    contained,
    against: Math.max(0, 1 - contained / expected) * (least / (least + 3)),
    different: apart / (apart + common + 2 * smoothing),
    exchanged: Math.min(onlySource, onlyTarget) / (apart / 2 + common + smoothing),
  }
}

/** The weight of what stands on both sides: of each token the least of both weights. */
function commonWeight(source: Weighed, target: Weighed): number {
  const [ones, others] = [source.tokens, target.tokens]
  let common = 0
  for (let s = 0, t = 0; s < ones.length && t < others.length;) {
    const [one, other] = [ones[s] as number, others[t] as number]
    if (one === other) common += Math.min(source.weights[s++] as number, target.weights[t++] as number)
    else if (one < other) s++
    else t++
  }
  return common
}

/** Two texts that stand side by side as one; what they were weighed against stays the same. */
export function joinWeighed(one: Weighed, other: Weighed): Weighed {
  const tokens = new Int32Array(one.tokens.length + other.tokens.length)
  const weights = new Float64Array(tokens.length)
  let length = 0
  for (let a = 0, b = 0; a < one.tokens.length || b < other.tokens.length; length++) {
    const first = one.tokens[a] ?? Number.POSITIVE_INFINITY
    const second = other.tokens[b] ?? Number.POSITIVE_INFINITY
    tokens[length] = Math.min(first, second)
    weights[length] =
      (first <= second ? (one.weights[a++] as number) : 0) + (second <= first ? (other.weights[b++] as number) : 0)
  }
  return {
    tokens: tokens.subarray(0, length),
    weights: weights.subarray(0, length),
    total: one.total + other.total,
    amount: one.amount + other.amount,
  }
}
