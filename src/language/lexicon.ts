/**
 * How stems of one language are rendered in another: for each source stem the target stems with their probability.
 * Stems are those of `stemOf`.
 */
export type Lexicon = ReadonlyMap<string, ReadonlyMap<string, number>>

const targetsOf = new WeakMap<Lexicon, ReadonlySet<string>>()

/** All target stems that the lexicon knows of. */
export function targetsIn(lexicon: Lexicon): ReadonlySet<string> {
  const known = targetsOf.get(lexicon)
  if (known) return known
  const targets = new Set<string>()
  for (const row of lexicon.values()) for (const target of row.keys()) targets.add(target)
  targetsOf.set(lexicon, targets)
  return targets
}

/**
 * A lexicon as text, a line for each stem in order: `stem target9 target3`, where the digit is the probability in
 * tenths. Stems hold no spaces.
 */
export const writeLexicon = (lexicon: Lexicon): string =>
  [...lexicon]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([stem, targets]) =>
      [
        stem,
        ...[...targets].map(([target, p]) => `${target}${String(Math.max(1, Math.min(9, Math.round(p * 10))))}`),
      ].join(' '),
    )
    .join('\n')

/** Reads what `writeLexicon` wrote. */
export function readLexicon(text: string): Lexicon {
  const lexicon = new Map<string, ReadonlyMap<string, number>>()
  for (const line of text.split('\n')) {
    const [stem = '', ...targets] = line.split(' ')
    lexicon.set(stem, new Map(targets.map((target) => [target.slice(0, -1), Number(target.slice(-1)) / 10])))
  }
  return lexicon
}

/** One lexicon out of two; of a stem that both know, all renderings count. */
export function joinLexicons(first: Lexicon, second: Lexicon): Lexicon {
  const joined = new Map(second)
  for (const [stem, own] of first) {
    const both = new Map(second.get(stem))
    for (const [target, probability] of own) both.set(target, Math.max(probability, both.get(target) ?? 0))
    joined.set(stem, both)
  }
  return joined
}
