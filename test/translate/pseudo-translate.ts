import { shippedLexicon } from '../../src/language/shipped-lexicon.js'
import { stemOf } from '../../src/language/stem.js'

const lexicon = await shippedLexicon('nl', 'en')

/**
 * Stands in for a machine: every Dutch word as the English stem that most often renders it, an unknown word backwards.
 * Tags, numbers and punctuation stay where they are. The same text always gives the same answer.
 */
export const pseudoTranslate = (xml: string): string =>
  xml.replace(/<x id="\d+">[^<]*<\/x>|<[^>]*>|&\w+;|⟦\d+⟧|\p{L}+/gu, (part) =>
    /^\p{L}/u.test(part) ? word(part) : part,
  )

function word(dutch: string): string {
  const renderings = [...(lexicon.get(stemOf(dutch.toLowerCase(), 'nl')) ?? [])]
  const best = renderings.sort(([, one], [, other]) => other - one)[0]?.[0]
  const english = best ?? Array.from(dutch.toLowerCase()).reverse().join('')
  return /^\p{Lu}/u.test(dutch) ? english.charAt(0).toUpperCase() + english.slice(1) : english
}
