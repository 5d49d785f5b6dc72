// What the scripts that learn weights have in common.

/**
 * Logistic regression by iteratively reweighted least squares with a ridge of 1. With `balance` the false pairs count
 * together so many times as much as the true ones, however many there are.
 */
export function train(samples, featureNames, balance) {
  const positives = samples.filter(({ y }) => y === 1).length
  const falseWeight = balance === undefined ? 1 : (balance * positives) / (samples.length - positives)
  const size = featureNames.length + 1
  let weights = new Float64Array(size)
  for (let round = 0; round < 12; round++) {
    const hessian = Array.from({ length: size }, (_, row) =>
      new Float64Array(size).map((_, column) => (row === column ? 1 : 0)),
    )
    const gradient = weights.map((weight) => -weight)
    for (const { x, y } of samples) {
      let odds = 0
      for (let i = 0; i < size; i++) odds += weights[i] * x[i]
      const p = 1 / (1 + Math.exp(-odds))
      const importance = y === 1 ? 1 : falseWeight
      const curve = importance * Math.max(1e-6, p * (1 - p))
      for (let i = 0; i < size; i++) {
        gradient[i] += importance * (y - p) * x[i]
        for (let j = 0; j <= i; j++) hessian[i][j] += curve * x[i] * x[j]
      }
    }
    for (let i = 0; i < size; i++) for (let j = i + 1; j < size; j++) hessian[i][j] = hessian[j][i]
    const step = solve(hessian, gradient)
    weights = weights.map((weight, index) => weight + step[index])
  }
  const round = (value) => Math.round(value * 100) / 100
  return Object.fromEntries([
    ['bias', round(weights[0])],
    ...featureNames.map((name, index) => [name, round(weights[index + 1])]),
  ])
}

/** Gaussian elimination with pivoting. */
function solve(matrix, vector) {
  const rows = matrix.map((row, index) => [...row, vector[index]])
  const size = rows.length
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) pivot = row
    ;[rows[column], rows[pivot]] = [rows[pivot], rows[column]]
    for (let row = 0; row < size; row++) {
      if (row === column) continue
      const factor = rows[row][column] / rows[column][column]
      for (let index = column; index <= size; index++) rows[row][index] -= factor * rows[column][index]
    }
  }
  return rows.map((row, index) => row[size] / row[index])
}
