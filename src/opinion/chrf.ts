/** The longest stretch of characters that counts, and how much more recall counts than precision. */
const LONGEST = 6
const BETA = 2

/**
 * How much two texts are alike in their characters, from 0 to 100: chrF2, the F-score of stretches of one to six
 * characters, without white space and capitals. Of texts shorter than that only the stretches that fit count.
 * M. Popović, chrF: character n-gram F-score for automatic MT evaluation, WMT 2015, https://aclanthology.org/W15-3049/
 * @param reference  the text that is to be found back in `text`
 */
export function chrF(text: string, reference: string): number {
  const [found, wanted] = [charactersOf(text), charactersOf(reference)]
  const scores = Array.from({ length: LONGEST }, (_, index) => {
    const [own, other] = [stretchesOf(found, index + 1), stretchesOf(wanted, index + 1)]
    if (own.total === 0 || other.total === 0) return undefined
    let shared = 0
    for (const [stretch, count] of own.counts) shared += Math.min(count, other.counts.get(stretch) ?? 0)
    return { precision: shared / own.total, recall: shared / other.total }
  }).filter((score) => score !== undefined)
  const mean = (of: 'precision' | 'recall'): number =>
    scores.reduce((sum, score) => sum + score[of], 0) / Math.max(1, scores.length)
  const [precision, recall] = [mean('precision'), mean('recall')]
  if (precision + recall === 0) return 0
  return (100 * (1 + BETA ** 2) * precision * recall) / (BETA ** 2 * precision + recall)
}

const charactersOf = (text: string): readonly string[] =>
  Array.from(text.normalize('NFC').toLowerCase().replace(/\s+/gu, ''))

function stretchesOf(characters: readonly string[], length: number): { counts: Map<string, number>; total: number } {
  const counts = new Map<string, number>()
  const total = Math.max(0, characters.length - length + 1)
  for (let at = 0; at < total; at++) {
    const stretch = characters.slice(at, at + length).join('')
    counts.set(stretch, (counts.get(stretch) ?? 0) + 1)
  }
  return { counts, total }
}
