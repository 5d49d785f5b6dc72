import path from 'node:path'
import { UserError } from '../../errors.js'
import { CONFIG_NAMES } from '../../config/load.js'
import { LEDGER_NAME } from '../../drift/entry-file.js'
import { newFindings } from '../../edit/new-findings.js'
import { message } from '../../messages.js'
import { indexLines } from '../../report/line-column.js'
import { onOneLine } from '../../report/printable.js'
import type { CheckResult, ReportOptions } from '../../report/types.js'
import type { Finding } from '../../rules/types.js'
import { createMemory, type SiteMemory } from '../../app/site-memory.js'
import { filesChanged } from '../../site/file-changes.js'
import type { CheckFlags } from '../check.js'
import { usesColor, widthOf } from '../io.js'
import type { Shell } from '../shell.js'

/** Watching is for someone at a terminal. @throws {UserError} if something else is asked for as well */
export function refuseWith({ format, report, since, baseline, updateBaseline, secondOpinion }: CheckFlags): void {
  const other =
    format !== 'pretty'
      ? `--format ${format}`
      : report.length > 0
        ? '--report'
        : since !== undefined
          ? '--since'
          : baseline !== undefined || updateBaseline !== undefined
            ? '--baseline'
            : secondOpinion === true
              ? '--second-opinion'
              : undefined
  if (other !== undefined) throw new UserError(message('cli.check.watchAlone', { option: other }))
}

/**
 * Checks, and checks again whenever a page changes, until Ctrl-C; after the first time it tells only what is new and
 * what is gone. Gives 130.
 */
export async function keepChecking(
  cwd: string,
  check: (memory: SiteMemory) => Promise<CheckResult>,
  { color, config, quiet = false }: CheckFlags,
  { io, translate }: Shell,
): Promise<number> {
  const { reporters } = await import('../../report/index.js')
  const options = { translate, width: widthOf(io.stdout, io.env), color: usesColor(io.stdout, io.env, color), quiet }
  const signal = io.interruption?.() ?? new AbortController().signal
  const memory = createMemory()
  const say = (text: string): void => io.stdout.write(`${text}\n`)
  try {
    let before = await check(memory)
    io.stdout.write(reporters.pretty(before, options))
    for (;;) {
      if (!quiet) io.stderr.write(`${translate(message('cli.check.watching'))}\n`)
      const own = [...CONFIG_NAMES, LEDGER_NAME, ...(config === undefined ? [] : [config])]
      if (
        !(await filesChanged(
          [...before.texts.keys(), ...own].map((file) => path.resolve(cwd, file)),
          signal,
        ))
      )
        return 130
      const after = await checked(check, memory, say, options)
      if (!after) continue
      const [added, gone] = [newFindings(before.findings, after.findings), newFindings(after.findings, before.findings)]
      say(
        translate(
          message('cli.check.difference', { added: added.length, gone: gone.length, left: after.findings.length }),
        ),
      )
      for (const finding of gone) say(goneLine(finding, before, options))
      if (added.length > 0)
        io.stdout.write(reporters.pretty({ ...after, findings: added }, { ...options, quiet: true }))
      before = after
    }
  } finally {
    await memory.close()
  }
}

/** A configuration that is half written is told, and looked at again when it changes. */
async function checked(
  check: (memory: SiteMemory) => Promise<CheckResult>,
  memory: SiteMemory,
  say: (text: string) => void,
  { translate }: ReportOptions,
): Promise<CheckResult | undefined> {
  try {
    return await check(memory)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    say(onOneLine(translate(error.what)))
    return undefined
  }
}

function goneLine(
  { rule, target, source, message: what }: Finding,
  { texts }: CheckResult,
  { translate }: ReportOptions,
): string {
  const place = target ?? source
  const line = place ? indexLines(texts.get(place.path) ?? '').at(place.range.start).line : 0
  const where = `${place?.path ?? ''}:${line}`
  return `  ${onOneLine(translate(message('cli.check.gone', { where, rule, text: translate(what) })))}`
}
