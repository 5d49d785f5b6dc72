import { foldWord } from './words.js'

/** What splits off a verb in a main clause: `pas … aan`. Longer ones first. */
export const particles: readonly string[] = (
  'achteruit binnen dicht door goed klaar mede neer open samen terug thuis tegen teleur toe uit vast voor voort vooruit ' +
  'vrij weer weg gelijk plaats deel bij aan af in mee na om onder op over rond los bekend bloot'
)
  .split(' ')
  .sort((one, other) => other.length - one.length)

/** The parts of a separable verb: `aanpassen` → `aan`, `passen`. Undefined if it does not split. */
export function splitVerb(infinitive: string): { readonly particle: string; readonly verb: string } | undefined {
  const word = foldWord(infinitive)
  const particle = particles.find((one) => word.startsWith(one) && word.length >= one.length + 4)
  return particle === undefined ? undefined : { particle, verb: word.slice(particle.length) }
}

/**
 * What a word may be a form of, as stems without ending: `werkte`, `gewerkt` and `werkt` give `werk` among others, and
 * `aangepast` gives `aanpas`. Guesses: only those that are verbs mean anything.
 */
export function verbStems(word: string): string[] {
  const folded = foldWord(word)
  const present = [folded.replace(/t$/, ''), folded.replace(/[td]en?$/, '')]
  const inside = /^([a-z]{0,9}?)ge([a-z]{3,})$/u.exec(folded)
  // `verwijderd` has no `ge`.
  const past = [inside ? `${inside[1] ?? ''}${(inside[2] ?? '').replace(/[td]$/, '')}` : folded.replace(/d$/, '')]
  const particle = /^([a-z]{2,6})te([a-z]{4,})$/u.exec(folded)
  const withTe = particle ? [`${particle[1] ?? ''}${particle[2] ?? ''}`] : []
  return [...new Set([...present, ...past, ...withTe])].filter((stem) => stem !== folded && stem.length > 2)
}

/** The forms that tell someone to do it: `delen` → `deel`, `kiezen` → `kies`, `verbeteren` → `verbeter`. */
export function imperativesOf(infinitive: string): string[] {
  const word = foldWord(infinitive)
  if (/(?:aa|oe|ie)n$/.test(word)) return [word.slice(0, -1).replace(/aa$/, 'a')]
  const stem = word
    .replace(/en$/, '')
    .replace(/([^aeiou])\1$/, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
  const isClosed = /([^aeiou])\1en$/.test(word)
  const open = /^(.*[^aeiou]|)([aeou])([^aeiouwxy])$/.exec(stem)
  if (isClosed || !open) return stem.endsWith('oud') ? [stem, stem.slice(0, -1)] : [stem]
  const [, before = '', vowel = '', last = ''] = open
  const long = `${before}${vowel}${vowel}${last}`
  // Only where another syllable has the stress: `verbeter`, but `meet`.
  return /[aeiou]/.test(before) ? [long, stem] : [long]
}
