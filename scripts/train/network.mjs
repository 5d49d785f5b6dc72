// A neural network with one hidden layer.

/** Random numbers from 0 to 1, always the same (mulberry32). */
function createRandom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = state
    value = Math.imul(value ^ (value >>> 15), value | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

const standard = { hidden: 12, epochs: 30, decay: 3e-5, rate: 0.01, batch: 64 }

/** So many networks from other beginnings, whose average is steadier than each of them. */
const beginnings = 3

/**
 * By Adam (Kingma and Ba 2015) on the logistic loss, in mini-batches, with weight decay and a rate that goes down to 0.
 * A sample is `{ x, y }`: an array of features and 1 or 0. Gives `{ inputs, hidden, output }`: the names, for each
 * hidden unit its weights of the inputs and its bias, and the weights of the hidden units with the bias.
 */
export function trainNetwork(samples, names) {
  const all = Array.from({ length: beginnings }, (_, index) => trainOne(samples, names.length, index + 1))
  const round = (value) => Math.round(value * 1000) / 1000
  return {
    inputs: names,
    hidden: all.flatMap(({ hidden }) => hidden.map((row) => Array.from(row, round))),
    // The average of networks side by side is one network, of which each counts for its part.
    output: [
      ...all.flatMap(({ output }) => Array.from(output.subarray(0, -1), (weight) => round(weight / beginnings))),
      round(all.reduce((sum, { output }) => sum + output.at(-1) / beginnings, 0)),
    ],
  }
}

function trainOne(samples, inputs, seed) {
  const { hidden, epochs, decay, rate, batch } = standard
  const random = createRandom(seed)
  const width = inputs + 1
  const outputs = hidden * width
  const weights = new Float64Array(outputs + hidden + 1)
  const normal = () => (random() + random() + random() - 1.5) * 0.8
  for (let index = 0; index < weights.length; index++)
    weights[index] = index < outputs ? (2 * normal()) / Math.sqrt(inputs) : normal()
  const [mean, spread] = [new Float64Array(weights.length), new Float64Array(weights.length)]
  const order = samples.map((_, index) => index)
  const units = new Float64Array(hidden)
  let step = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1))
      ;[order[index], order[other]] = [order[other], order[index]]
    }
    for (let start = 0; start < order.length; start += batch) {
      const gradient = new Float64Array(weights.length)
      const count = Math.min(batch, order.length - start)
      for (let index = start; index < start + count; index++) {
        const { x, y } = samples[order[index]]
        let odds = weights[outputs + hidden]
        for (let unit = 0; unit < hidden; unit++) {
          let sum = weights[unit * width + width - 1]
          for (let input = 0; input < width - 1; input++) sum += weights[unit * width + input] * x[input]
          units[unit] = Math.tanh(sum)
          odds += weights[outputs + unit] * units[unit]
        }
        const error = 1 / (1 + Math.exp(-odds)) - y
        gradient[outputs + hidden] += error
        for (let unit = 0; unit < hidden; unit++) {
          gradient[outputs + unit] += error * units[unit]
          const slope = error * weights[outputs + unit] * (1 - units[unit] * units[unit])
          for (let input = 0; input < width - 1; input++) gradient[unit * width + input] += slope * x[input]
          gradient[unit * width + width - 1] += slope
        }
      }
      step++
      const pace = rate * (1 - epoch / epochs)
      for (let index = 0; index < weights.length; index++) {
        const slope = gradient[index] / count + decay * weights[index]
        mean[index] = 0.9 * mean[index] + 0.1 * slope
        spread[index] = 0.999 * spread[index] + 0.001 * slope * slope
        weights[index] -=
          (pace * mean[index]) / (1 - 0.9 ** step) / (Math.sqrt(spread[index] / (1 - 0.999 ** step)) + 1e-8)
      }
    }
  }
  const rows = Array.from({ length: hidden }, (_, unit) => weights.subarray(unit * width, (unit + 1) * width))
  return { hidden: rows, output: weights.subarray(outputs) }
}
