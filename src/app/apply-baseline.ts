import path from 'node:path'
import { compareWithBaseline, formatBaseline, parseBaseline, renewBaseline, type Scope } from '../drift/baseline.js'
import { readEntries, writeEntries } from '../drift/entry-file.js'
import { UserError } from '../errors.js'
import { message } from '../messages.js'
import type { CheckResult } from '../report/types.js'

export interface BaselineOptions {
  /** Absolute. */
  readonly cwd: string
  /** Relative to `cwd`. */
  readonly file: string
  /** What was checked: only these pages and rules; empty: all. */
  readonly paths: readonly string[]
  readonly rules: readonly string[]
  /** Whether to write the findings of now into the baseline. */
  readonly update: boolean
}

/** The name of a baseline that was given no other. */
export const BASELINE_NAME = 'tweeluik.baseline.json'

/**
 * Leaves out the findings that are in the baseline, so that only what is new counts.
 * @returns the result without them, and how many findings are new and gone since the baseline was made
 * @throws {UserError} if there is no baseline and none is to be written, or if the file holds something else
 */
export async function applyBaseline(
  result: CheckResult,
  { cwd, file, paths, rules, update }: BaselineOptions,
): Promise<{ readonly result: CheckResult; readonly added: number; readonly gone: number }> {
  const absolute = path.resolve(cwd, file)
  const found = await readEntries(absolute, file, parseBaseline)
  if (!found && !update)
    throw new UserError(message('baseline.missing', { file }), message('baseline.missing.todo', { file }))
  const entries = found ?? []
  const isInScope = scopeOf(result, paths, rules)
  const { fresh, known, gone } = compareWithBaseline(result.findings, entries, isInScope)
  if (update && (!found || fresh.length + gone.length > 0))
    await writeEntries(absolute, file, formatBaseline(renewBaseline(result.findings, entries, isInScope)))
  const since = { ref: file, known: known.length + (update ? fresh.length : 0), solved: gone.length }
  return { result: { ...result, findings: update ? [] : fresh, since }, added: fresh.length, gone: gone.length }
}

/** What was looked at. A page that is gone was looked at when the whole site was. */
function scopeOf({ pages }: CheckResult, paths: readonly string[], rules: readonly string[]): Scope {
  const seen = new Set(pages.flatMap(({ source, target }) => [source, target]))
  return ({ page, rule }) => (paths.length === 0 || seen.has(page)) && (rules.length === 0 || rules.includes(rule))
}
