// Lexicons as they are for texts of another field than they were learned from.

/** A number from 0 to 1 that follows from a text alone. */
export function chance(text) {
  let hash = 2166136261
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0), 16777619)
  return ((hash ^ (hash >>> 13)) >>> 0) / 4294967296
}

/**
 * The lexicon as it is, and worse ones: of every ten stems they do not know four, and two they render as something
 * else. Weights that are trained with all of them do not lean on the lexicon more than they should.
 */
export const trainingLexicons = (lexicon) =>
  lexicon.size === 0 ? [lexicon] : [lexicon, degrade(lexicon, 1), degrade(lexicon, 2)]

function degrade(lexicon, seed) {
  const rows = [...lexicon.values()]
  return new Map(
    [...lexicon].flatMap(([stem, targets]) => {
      const luck = chance(`${seed} ${stem}`)
      if (luck < 0.4) return []
      return [[stem, luck < 0.6 ? rows[Math.floor(chance(`${stem} ${seed}`) * rows.length)] : targets]]
    }),
  )
}
