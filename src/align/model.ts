import { weights } from './data/weights.js'

/** Names of what is measured of a pair, with its value; about 0 to 1 each. */
export type Features = Readonly<Record<string, number>>

/** Trained with a lexicon at hand, or without. */
export type Knowledge = keyof typeof weights

export type ModelName = keyof (typeof weights)['lexical']

/** Log odds that two parts belong together, by logistic regression. Above 0: more likely than not. */
export function logOdds(knowledge: Knowledge, model: ModelName, features: Features): number {
  const own: Readonly<Record<string, number>> = weights[knowledge][model]
  let sum = own['bias'] ?? 0
  for (const name in features) sum += (own[name] ?? 0) * (features[name] ?? 0)
  return sum
}

/** What is known when a lexicon is at hand. */
export const knowledgeOf = (lexicon: ReadonlyMap<string, unknown>): Knowledge => (lexicon.size > 0 ? 'lexical' : 'bare')

/** From log odds to a probability. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))
