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

/** The same, where further features become known later and change: what the first ones add up to is kept. */
export const logOddsGiven = (
  knowledge: Knowledge,
  model: ModelName,
  features: Features,
): ((more: Features) => number) => oddsGiven(weights[knowledge][model], features)

export const oddsOf = (model: Regression | Network, features: Features): number => oddsGiven(model, features)({})

const oddsGiven = (model: Regression | Network, features: Features): ((more: Features) => number) =>
  isNetwork(model) ? networkGiven(model, features) : regressionGiven(model, features)

const isNetwork = (model: Regression | Network): model is Network => 'hidden' in model

function regressionGiven(model: Regression, features: Features): (more: Features) => number {
  const sum = sumOf(model['bias'] ?? 0, model, features)
  return (more) => sumOf(sum, model, more)
}

function sumOf(start: number, model: Regression, features: Features): number {
  let sum = start
  for (const name in features) sum += (model[name] ?? 0) * (features[name] ?? 0)
  return sum
}

function networkGiven(network: Network, features: Features): (more: Features) => number {
  const { inputs, hidden, output } = network
  const sums = Float64Array.from(hidden, (row) => row[inputs.length] ?? 0)
  addInputs(sums, network, features)
  return (more) => {
    const all = sums.slice()
    addInputs(all, network, more)
    let odds = output[hidden.length] ?? 0
    for (let unit = 0; unit < all.length; unit++) odds += (output[unit] as number) * Math.tanh(all[unit] as number)
    return odds
  }
}

/** Adds to the sum of each hidden unit what the features bring it. */
function addInputs(sums: Float64Array, { inputs, hidden }: Network, features: Features): void {
  for (let input = 0; input < inputs.length; input++) {
    const value = features[inputs[input] as string]
    if (value === undefined) continue
    for (let unit = 0; unit < sums.length; unit++)
      sums[unit] = (sums[unit] as number) + ((hidden[unit] as readonly number[])[input] as number) * value
  }
}

/** What is known when a lexicon is at hand. */
export const knowledgeOf = ({ hasLexicon }: { readonly hasLexicon: boolean }): Knowledge =>
  hasLexicon ? 'lexical' : 'bare'

/** From log odds to a probability. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))
