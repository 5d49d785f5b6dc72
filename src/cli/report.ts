import type { Command } from 'commander'
import { message } from '../messages.js'
import type { RecordFormat } from '../report/index.js'
import { choiceOption } from './choice-option.js'
import { earlierOption } from './earlier-option.js'
import { recordFormats, type ReportFormat } from './formats.js'
import { examples } from './help.js'
import { usesColor, widthOf } from './io.js'
import type { Runs } from './program.js'
import { readRecord } from './read-record.js'
import { reportOption, type ReportFile } from './report-option.js'
import { helpOf } from './rule-help.js'
import type { GlobalFlags, Shell } from './shell.js'
import { workingDirectory } from './working-directory.js'
import { writeHtml } from './write-html.js'
import { writeReport } from './write-report.js'

interface ReportFlags extends GlobalFlags {
  readonly format: RecordFormat
  readonly report: readonly ReportFile<ReportFormat<RecordFormat>>[]
  readonly earlier: readonly string[]
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
    .addOption(reportOption([...recordFormats, 'html'], translate))
    .addOption(earlierOption(translate))
    .action(runs<ReportFlags>((files, flags) => report(files, flags, shell)))
  examples(command, shell, [
    'tweeluik report report.json',
    'tweeluik report site-a.json site-b.json --format json > all.json',
    'tweeluik report report.json --report sarif=report.sarif --report junit=report.xml',
    'tweeluik report report.json --report html=report --earlier last-month.json',
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
  const html = { cwd, earlier: flags.earlier, rules: options.rules }
  for (const { format, file } of flags.report) {
    if (format === 'html') await writeHtml(file, { record, sides: [] }, html, { io, translate })
    else await writeReport(cwd, file, recordReporters[format](record, options))
  }
  io.stdout.write(recordReporters[flags.format](record, options))
  return 0
}
