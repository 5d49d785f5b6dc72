import { foldWord } from './words.js'

const ENDING = '(?:en|es|ers?|e)'
/** How Dutch spells a short word with a long vowel, and one with a short vowel: `taak, taken` and `tak, takken`. */
const LONG = new RegExp(`^[^aeiouy]*(?:(?:aa|ee|oo|uu)[^aeiouy]+|[aeou][bcdfghjklmnpqrstvwz]${ENDING})$`)
const SHORT = new RegExp(`^[^aeiouy]*[aeou](?:[^aeiouy]+|([bcdfghjklmnpqrstvwz])\\1${ENDING})$`)
/** Short in the singular, long in the plural: `dag, dagen`. */
const CHANGES =
  /^(?:bad|bed|blad|dag|dak|dal|gat|gebed|glas|god|graf|hof|hol|lid|lot|pad|schot|slag|slot|spel|staf|vat|weg)$/

function vowelOf(word: string): 'long' | 'short' | undefined {
  const folded = foldWord(word)
  return LONG.test(folded) ? 'long' : SHORT.test(folded) ? 'short' : undefined
}

/**
 * Whether two Dutch words of one stem can be forms of one word by their spelling: `takken` and `tak`, not `taken` and
 * `tak`. Only short words tell; of others it is true.
 */
export function shareVowel(one: string, other: string): boolean {
  const [vowel, otherVowel] = [vowelOf(one), vowelOf(other)]
  return (
    vowel === undefined ||
    otherVowel === undefined ||
    vowel === otherVowel ||
    CHANGES.test(foldWord(one)) ||
    CHANGES.test(foldWord(other))
  )
}
