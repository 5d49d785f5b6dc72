import type { Format, RecordFormat } from '../report/index.js'

/** The formats that can be made of a saved result too. Named here, so that help need not load the reporters. */
export const recordFormats = [
  'json',
  'markdown',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
  'csv',
  'badge',
] as const satisfies readonly RecordFormat[]

export const formats = ['pretty', ...recordFormats] as const satisfies readonly Format[]

/** What `--report` takes besides: a report in a folder. */
export type ReportFormat<Single extends Format> = Single | 'html'
