import type { Fix, TextEdit } from '../rules/types.js'
import type { ChosenFix } from './types.js'

/**
 * Applies fixes to one text; offsets mean the text as given, and everything outside the edits stays as it is. A fix
 * that overlaps an earlier one is left out whole, unless it asks for the very same edits.
 * @throws {RangeError} if an edit lies outside the text or cuts a character in two, which is a bug in a rule
 */
export function applyFixes(
  text: string,
  fixes: readonly ChosenFix[],
): { readonly text: string; readonly applied: readonly ChosenFix[] } {
  const taken = new Map<string, TextEdit>()
  const applied: ChosenFix[] = []
  for (const one of fixes) {
    const { edits } = one.fix
    for (const edit of edits) checkRange(text, edit)
    const added = edits.filter((edit) => !taken.has(keyOf(edit)))
    if (overlapsItself(one.fix) || added.some((edit) => [...taken.values()].some((other) => overlaps(edit, other))))
      continue
    for (const edit of added) taken.set(keyOf(edit), edit)
    applied.push(one)
  }
  return { text: replace(text, [...taken.values()].sort(byPlace)), applied }
}

function replace(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let at = 0
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}

const keyOf = ({ start, end, text }: TextEdit): string => `${start} ${end} ${text}`

/** Two insertions in one place overlap too: which comes first is anyone's guess. */
const overlaps = (one: TextEdit, other: TextEdit): boolean =>
  (one.start < other.end && other.start < one.end) || (one.start === other.start && one.end === other.end)

/** Such a fix can never be applied. */
export const overlapsItself = ({ edits }: Fix): boolean =>
  edits.some((edit, at) => edits.slice(at + 1).some((other) => overlaps(edit, other)))

/** An insertion comes before what replaces the text behind it. */
const byPlace = (one: TextEdit, other: TextEdit): number => one.start - other.start || one.end - other.end

function checkRange(text: string, { start, end }: TextEdit): void {
  const isInside = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length
  if (!isInside || cutsCharacter(text, start) || cutsCharacter(text, end))
    throw new RangeError(`Bad range ${start}-${end} in a text of ${text.length}`)
}

const cutsCharacter = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at))
