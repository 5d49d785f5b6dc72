import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { checkSite } from '../../src/app/check.js'
import { helpOf } from '../../src/cli/rule-help.js'
import { createTranslator } from '../../src/cli/translator.js'
import { htmlReport } from '../../src/report/html/html-report.js'
import type { ReportFiles } from '../../src/report/html/types.js'
import { recordOf } from '../../src/report/record.js'
import type { CheckResult } from '../../src/report/types.js'
import { rules } from '../../src/rules/index.js'
import { writeReportFolder } from '../../src/site/write-report-folder.js'
import { writeHostileSite } from '../report/html/hostile-site.js'

/** Reports on disk for a browser to open. */
export interface ReportSite {
  /** The address of a file of the report of the example, of the same from a saved result, or of a hostile site. */
  address(report: 'example' | 'saved' | 'hostile', language: 'nl' | 'en', file: string): string
  /** As `tweeluik serve` shows it. */
  live(title: string): Promise<ReportFiles>
  remove(): Promise<void>
}

const check = (cwd: string): Promise<CheckResult> =>
  checkSite({ cwd, configFile: undefined, paths: [], rules: [], version: '1', now: () => 0, onProgress: () => {} })

async function render(result: CheckResult, language: 'nl' | 'en', kind: 'whole' | 'saved' | 'live' = 'whole') {
  const translate = await createTranslator(language)
  const record = recordOf(result, translate)
  const earlier = [{ name: 'januari.json', record: { ...record, findings: record.findings.slice(3) } }]
  const input = { record, sides: kind === 'saved' ? [] : (result.sides ?? []), earlier }
  const help = await helpOf(rules, translate)
  return htmlReport(input, { translate, rules: help, today: '31-3-2026', isLive: kind === 'live' })
}

export async function writeReports(): Promise<ReportSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tweeluik-report-'))
  const [site, hostile] = [path.join(folder, 'site'), path.join(folder, 'hostile-site')]
  // Outside our own repository, whose history is not that of the example.
  await cp(fileURLToPath(new URL('../../examples/guidelines', import.meta.url)), site, { recursive: true })
  await mkdir(hostile)
  await writeHostileSite(hostile, 'once')
  const [example, unsafe] = [await check(site), await check(hostile)]
  for (const language of ['nl', 'en'] as const) {
    const write = (name: string, files: ReportFiles) =>
      writeReportFolder(path.join(folder, `${name}-${language}`), name, files)
    await write('example', await render(example, language))
    await write('saved', await render(example, language, 'saved'))
    await write('hostile', await render(unsafe, language))
  }
  return {
    address: (report, language, file) => pathToFileURL(path.join(folder, `${report}-${language}`, file)).href,
    live: (title) => render({ ...example, site: { ...example.site, name: title } }, 'nl', 'live'),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
