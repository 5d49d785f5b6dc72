import { basename, resolve } from 'node:path'
import { message, type Translate } from '../messages.js'
import type { HtmlInput, ReportFiles } from '../report/html/types.js'
import type { CheckResult, RuleHelp } from '../report/types.js'
import { readRecord } from './read-record.js'
import type { Shell } from './shell.js'

interface HtmlSettings {
  /** Absolute. */
  readonly cwd: string
  /** Files with earlier results, the oldest first, relative to `cwd`. */
  readonly earlier: readonly string[]
  readonly rules: readonly RuleHelp[]
  readonly isLive?: boolean
}

type Outside = Pick<Shell, 'io' | 'translate'>

/**
 * Writes an HTML report of a check into a folder.
 * @param folder  relative to the working directory
 * @throws {UserError} if an earlier result cannot be read, or the folder is not ours to write to
 */
export async function writeHtmlOf(
  result: CheckResult,
  folder: string,
  settings: HtmlSettings,
  outside: Outside,
): Promise<void> {
  await write(folder, await htmlOf(result, settings, outside), settings)
}

/** The same of a saved result. */
export async function writeHtml(
  folder: string,
  input: SavedInput,
  settings: HtmlSettings,
  outside: Outside,
): Promise<void> {
  await write(folder, await filesOf(input, settings, outside), settings)
}

/** The files of an HTML report of a check. @throws {UserError} if an earlier result cannot be read */
export async function htmlOf(result: CheckResult, settings: HtmlSettings, outside: Outside): Promise<ReportFiles> {
  const { recordOf } = await import('../report/record.js')
  return filesOf({ record: recordOf(result, outside.translate), sides: result.sides ?? [] }, settings, outside)
}

type SavedInput = Omit<HtmlInput, 'earlier'>

async function filesOf(input: SavedInput, settings: HtmlSettings, { io, translate }: Outside): Promise<ReportFiles> {
  const { cwd, rules, isLive = false } = settings
  const [{ htmlReport }, earlier] = await Promise.all([
    import('../report/html/html-report.js'),
    Promise.all(settings.earlier.map(async (file) => ({ name: basename(file), record: await readRecord(cwd, file) }))),
  ])
  const today = longDate(io.today(), translate)
  return htmlReport({ ...input, earlier }, { translate, rules, today, isLive })
}

async function write(folder: string, files: ReportFiles, { cwd }: HtmlSettings): Promise<void> {
  const { writeReportFolder } = await import('../site/write-report-folder.js')
  await writeReportFolder(resolve(cwd, folder), folder, files)
}

/** `31 maart 2026` */
function longDate(day: string, translate: Translate): string {
  const locale = translate(message('report.language')) === 'nl' ? 'nl-NL' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
