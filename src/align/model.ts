import { weights } from './data/weights.js'

/** Names of what is measured of a pair, with its value; about 0 to 1 each. */
export type Features = Readonly<Record<string, number>>

/** Trained with a lexicon at hand, or without. */
export type Knowledge = keyof typeof weights

export type ModelName = keyof (typeof weights)['lexical']

/** Logistic regression: the weight of each feature, and `bias`. */
export type Regression = Readonly<Record<string, number>>

/**
 * A neural network with one hidden layer. `hidden`: for each unit the weights of the inputs, in their order, and its
 * bias; `output`: the weight of each unit, and the bias.
 */
export interface Network {
  readonly inputs: readonly string[]
  readonly hidden: readonly (readonly number[])[]
  readonly output: readonly number[]
}

/** Log odds that two parts belong together. Above 0: more likely than not. */
export const logOdds = (knowledge: Knowledge, model: ModelName, features: Features): number =>
  oddsOf(weights[knowledge][model], features)

export const oddsOf = (model: Regression | Network, features: Features): number =>
  isNetwork(model) ? oddsOfNetwork(model, features) : oddsOfRegression(model, features)

const isNetwork = (model: Regression | Network): model is Network => 'hidden' in model

function oddsOfRegression(model: Regression, features: Features): number {
  let sum = model['bias'] ?? 0
  for (const name in features) sum += (model[name] ?? 0) * (features[name] ?? 0)
  return sum
}

function oddsOfNetwork({ inputs, hidden, output }: Network, features: Features): number {
  const values = inputs.map((name) => features[name] ?? 0)
  let odds = output[hidden.length] ?? 0
  for (const [unit, row] of hidden.entries()) {
    let sum = row[inputs.length] ?? 0
    for (let input = 0; input < values.length; input++) sum += (row[input] ?? 0) * (values[input] ?? 0)
    odds += (output[unit] ?? 0) * Math.tanh(sum)
  }
  return odds
}

/** What is known when a lexicon is at hand. */
export const knowledgeOf = ({ hasLexicon }: { readonly hasLexicon: boolean }): Knowledge =>
  hasLexicon ? 'lexical' : 'bare'

/** From log odds to a probability. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))
