import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { UserError } from '../errors.js'
import { message } from '../messages.js'
import type { RecordFormat } from '../report/index.js'
import type { CheckRecord } from '../report/record.js'
import { choiceOption } from './choice-option.js'
import { recordFormats } from './formats.js'
import { examples } from './help.js'
import { usesColor, widthOf } from './io.js'
import type { Runs } from './program.js'
import { reportOption, type ReportFile } from './report-option.js'
import { helpOf } from './rule-help.js'
import type { GlobalFlags, Shell } from './shell.js'
import { workingDirectory } from './working-directory.js'
import { writeReport } from './write-report.js'

interface ReportFlags extends GlobalFlags {
  readonly format: RecordFormat
  readonly report: readonly ReportFile<RecordFormat>[]
}

export function addReport(program: Command, shell: Shell, runs: Runs): void {
  const { translate } = shell
  const format = choiceOption(
    `-f, --format <${translate(message('cli.value.format'))}>`,
    translate(message('cli.check.format')),
    recordFormats,
  )
  const command = program
    .command('report')
    .description(translate(message('cli.report.description')))
    .argument(`<${translate(message('cli.value.files'))}...>`, translate(message('cli.report.files')))
    .addOption(format.default('markdown'))
    .addOption(reportOption(recordFormats, translate))
    .action(runs<ReportFlags>((files, flags) => report(files, flags, shell)))
  examples(command, shell, [
    'tweeluik report report.json',
    'tweeluik report site-a.json site-b.json --format json > all.json',
    'tweeluik report report.json --report sarif=report.sarif --report junit=report.xml',
  ])
}

async function report(files: readonly string[], flags: ReportFlags, { io, translate, engine }: Shell): Promise<number> {
  const cwd = await workingDirectory(io.cwd, flags.cwd)
  const [{ recordReporters }, { mergeRecords }, rules] = await Promise.all([
    import('../report/index.js'),
    import('../report/merge-records.js'),
    engine.rules(),
  ])
  const record = mergeRecords(await Promise.all(files.map((file) => readRecord(cwd, file))))
  const options = {
    translate,
    rules: await helpOf(rules, translate),
    width: widthOf(io.stdout, io.env),
    color: usesColor(io.stdout, io.env, flags.color),
    quiet: flags.quiet ?? false,
  }
  for (const { format, file } of flags.report) await writeReport(cwd, file, recordReporters[format](record, options))
  io.stdout.write(recordReporters[flags.format](record, options))
  return 0
}

/** @throws {UserError} if there is no such file, or something else is in it than a result of ours */
async function readRecord(cwd: string, file: string): Promise<CheckRecord> {
  const [{ parseRecord }, text] = await Promise.all([
    import('../report/parse-record.js'),
    readFile(resolve(cwd, file), 'utf8').catch((error: unknown) => {
      throw new UserError(message('cli.report.unread', { file }), message('cli.report.unread.todo'), 2, {
        cause: error,
      })
    }),
  ])
  const record = parseRecord(text)
  if ('problem' in record)
    throw new UserError(message('cli.report.noResult', { file }), message('cli.report.noResult.todo'), 2, {
      details: [record.problem],
    })
  return record
}
