import { describeIssue } from '../../config/describe-issue.js'
import { keyPath } from '../../config/key-path.js'
import { CancelledError, UserError } from '../../errors.js'
import { message, type Message } from '../../messages.js'
import { printable } from '../../report/printable.js'
import { answerFor, decisionOf, parseAnswers, type Answer } from '../../review/answers.js'
import type { Review } from '../../review/session.js'
import type { Rule } from '../../rules/types.js'
import { readText } from '../../site/read-page.js'
import { findRule } from '../find-rule.js'
import type { Shell } from '../shell.js'
import path from 'node:path'

/**
 * Reads decisions that were made beforehand.
 * @param file  relative to `cwd`
 * @throws {UserError} if there is no such file or it holds something else, with everything that is wrong in it
 */
export async function readAnswers(cwd: string, file: string, rules: readonly Rule[]): Promise<readonly Answer[]> {
  const absolute = path.resolve(cwd, file)
  const reading = await readText(path.dirname(absolute), path.basename(absolute))
  if ('problem' in reading) throw new UserError(reading.problem)
  const parsed = parseAnswers(jsonOf(reading.text, file))
  if ('issues' in parsed) {
    const details = parsed.issues.slice(0, 20).map((issue): Message => {
      const place = keyPath((issue.path ?? []).map((step) => step.key as string | number))
      return issue.expected === 'never' ? message('review.answers.unknown', { path: place }) : describeIssue(issue)
    })
    throw new UserError(message('review.answers.wrong', { file }), message('review.answers.todo'), 2, { details })
  }
  for (const { rule } of parsed.answers) if (rule !== undefined) findRule(rules, rule)
  const vague = parsed.answers.findIndex(({ fingerprint, rule, page }) => (fingerprint ?? rule ?? page) === undefined)
  if (vague >= 0)
    throw new UserError(message('review.answers.vague', { file, nth: vague + 1 }), message('review.answers.todo'))
  return parsed.answers
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError(message('review.answers.noJson', { file, reason }), message('review.answers.todo'), 2, {
      cause: error,
    })
  }
}

/** Carries out the answers, finding by finding; what has none is left as it is. @returns the exit code */
export async function replay(
  review: Review,
  answers: readonly Answer[],
  { io, translate }: Shell,
  signal?: AbortSignal,
): Promise<number> {
  const [used, vain] = [new Set<number>(), new Set<string>()]
  let code = 0
  for (let finding = review.state.current; finding; finding = review.state.current) {
    if (signal?.aborted) throw new CancelledError()
    const found = vain.has(finding.fingerprint) ? undefined : answerFor(finding, answers)
    const decision = found && decisionOf(found.answer)
    if (found) used.add(found.nth)
    if (!decision) {
      await review.later()
      continue
    }
    const before = review.state.open.length
    const problem = await review.decide(decision)
    // What is still there after its answer does not get the same answer again.
    if (review.state.open.length >= before) vain.add(finding.fingerprint)
    if (!problem || problem.key === 'review.noChange') continue
    io.stderr.write(`${printable(translate(problem))}\n`)
    code = 2
  }
  const unused = answers.length - used.size
  if (unused > 0) io.stderr.write(`${translate(message('review.answers.unused', { count: unused }))}\n`)
  return code
}
