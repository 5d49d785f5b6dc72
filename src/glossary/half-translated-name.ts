import { lettersOf } from './changed-name.js'
import { rightForms } from './find-renderings.js'
import { termsIn } from './find-terms.js'
import type { TermBase } from './term-base.js'

/** As many letters at the start make two words of one family: `coupling` and `coupler`. */
const LEAST_FAMILY = 5
const FAMILY_SHARE = 2 / 3

/** Whether the name was cut in two and its second half translated: `Zaak Service` for `Zaakdienst`. */
export function isHalfTranslatedName(name: string, found: string, base: TermBase | undefined): boolean {
  const [first = '', second = '', ...others] = found.split(/[\s-]+/)
  if (!base || others.length > 0 || second === '' || !lettersOf(name).startsWith(lettersOf(first))) return false
  const rest = lettersOf(name).slice(lettersOf(first).length)
  return termsIn(rest, base.index).some(
    ({ term, inCompound }) =>
      !inCompound && [...rightForms(term), ...term.not].some((form) => areFamily(lettersOf(form), lettersOf(second))),
  )
}

function areFamily(one: string, other: string): boolean {
  let shared = 0
  while (shared < one.length && one[shared] === other[shared]) shared++
  return one === other || shared >= Math.max(LEAST_FAMILY, FAMILY_SHARE * Math.min(one.length, other.length))
}
