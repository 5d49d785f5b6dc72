import * as v from 'valibot'
import type { Finding } from '../rules/types.js'
import { scopes, type Decision } from './types.js'

const text = v.pipe(v.string(), v.nonEmpty())

/** Which findings an answer is for: all that is given must be so. */
const about = {
  fingerprint: v.optional(text),
  rule: v.optional(text),
  page: v.optional(text),
}

const alike = v.optional(v.boolean(), false)

const answerSchema = v.variant('choice', [
  v.strictObject({
    ...about,
    choice: v.literal('fix'),
    fix: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
    alike,
  }),
  v.strictObject({ ...about, choice: v.literal('write'), text, alike }),
  v.strictObject({ ...about, choice: v.literal('line'), text }),
  v.strictObject({
    ...about,
    choice: v.literal('accept'),
    reason: v.optional(text),
    scope: v.optional(v.picklist(scopes), 'here'),
  }),
  v.strictObject({ ...about, choice: v.literal('term'), term: text, use: text, not: v.optional(v.array(text), []) }),
  v.strictObject({ ...about, choice: v.literal('later') }),
])

const answersSchema = v.strictObject({
  version: v.literal(1),
  answers: v.pipe(v.array(answerSchema), v.maxLength(100_000)),
})

/** What to do with a finding, decided beforehand. */
export type Answer = Readonly<v.InferOutput<typeof answerSchema>>

/** Reads a file of answers; what is wrong with it comes as the path in it and what valibot says of that. */
export function parseAnswers(
  json: unknown,
): { readonly answers: readonly Answer[] } | { readonly issues: readonly v.BaseIssue<unknown>[] } {
  const parsed = v.safeParse(answersSchema, json)
  return parsed.success ? { answers: parsed.output.answers } : { issues: parsed.issues }
}

/** The first answer that is for this finding, with its number. One for every finding is for none in particular. */
export function answerFor(
  finding: Finding,
  answers: readonly Answer[],
): { readonly answer: Answer; readonly nth: number } | undefined {
  const nth = answers.findIndex(
    ({ fingerprint = finding.fingerprint, rule = finding.rule, page = finding.page }) =>
      fingerprint === finding.fingerprint &&
      rule === finding.rule &&
      (page === finding.page || page === finding.target?.path),
  )
  const answer = answers[nth]
  return answer && { answer, nth }
}

/** Undefined: for later. */
export function decisionOf(answer: Answer): Decision | undefined {
  switch (answer.choice) {
    case 'fix':
      return { kind: 'fix', fix: answer.fix - 1, alike: answer.alike }
    case 'write':
      return { kind: 'write', text: answer.text, alike: answer.alike }
    case 'line':
      return { kind: 'line', text: answer.text }
    case 'accept':
      return { kind: 'accept', reason: answer.reason, scope: answer.scope }
    case 'term':
      return { kind: 'term', term: answer.term, use: answer.use, not: answer.not }
    case 'later':
      return undefined
  }
}
