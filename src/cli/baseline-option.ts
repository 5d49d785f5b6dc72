import { Option } from 'commander'
import { UserError } from '../errors.js'
import { message, type Translate } from '../messages.js'
import { printable } from '../report/printable.js'
import type { CheckResult } from '../report/types.js'
import type { Shell } from './shell.js'

export interface BaselineFlags {
  /** True: the file that it has by default. */
  readonly baseline?: string | true
  readonly updateBaseline?: boolean
  readonly rule: readonly string[]
  readonly since?: string
  readonly quiet?: boolean
}

export const baselineOptions = (translate: Translate): readonly Option[] => [
  new Option(
    `--baseline [${translate(message('cli.value.file'))}]`,
    translate(message('cli.check.baseline')),
  ).argParser(baselineFile),
  new Option('--update-baseline', translate(message('cli.check.updateBaseline'))),
]

/** The value may be left out, so a page that stands behind the option would be taken for it. */
function baselineFile(value: string): string {
  if (value.endsWith('.json')) return value
  throw new UserError(message('baseline.no-json', { file: value }), message('baseline.no-json.todo'))
}

/** Leaves out what the baseline knows, if the user asked for that, and tells on stderr what to do about the file. */
export async function withBaseline(
  result: CheckResult,
  cwd: string,
  paths: readonly string[],
  { baseline, updateBaseline: update = false, rule: rules, since, quiet }: BaselineFlags,
  { io, translate }: Shell,
): Promise<CheckResult> {
  if (baseline === undefined && !update) return result
  if (since !== undefined) throw new UserError(message('baseline.since'), message('baseline.since.todo'))
  const { applyBaseline, BASELINE_NAME } = await import('../app/apply-baseline.js')
  const file = typeof baseline === 'string' ? baseline : BASELINE_NAME
  const { result: left, added, gone } = await applyBaseline(result, { cwd, file, paths, rules, update })
  const say = (text: string) => {
    if (quiet !== true) io.stderr.write(`${printable(text)}\n`)
  }
  if (update) say(translate(message('baseline.updated', { file, added, gone, known: result.findings.length })))
  else if (gone > 0) say(translate(message('baseline.gone', { file, count: gone })))
  return left
}
