import { badge } from './badge.js'
import { checkstyle } from './checkstyle.js'
import { csv } from './csv.js'
import { github } from './github.js'
import { gitlab } from './gitlab.js'
import { json } from './json.js'
import { junit } from './junit.js'
import { markdown } from './markdown.js'
import { pretty } from './pretty.js'
import { recordOf } from './record.js'
import { sarif } from './sarif.js'
import type { Reporter, RecordReporter } from './types.js'

/** The reporters that can render a saved result too. */
export const recordReporters = {
  json,
  sarif,
  github,
  gitlab,
  junit,
  checkstyle,
  markdown,
  csv,
  badge,
} as const satisfies Record<string, RecordReporter>

export type RecordFormat = keyof typeof recordReporters

const ofResult =
  (reporter: RecordReporter): Reporter =>
  (result, options) =>
    reporter(recordOf(result, options.translate), options)

/** Every reporter by the name that `--format` takes. */
export const reporters = {
  pretty,
  json: ofResult(json),
  sarif: ofResult(sarif),
  github: ofResult(github),
  gitlab: ofResult(gitlab),
  junit: ofResult(junit),
  checkstyle: ofResult(checkstyle),
  markdown: ofResult(markdown),
  csv: ofResult(csv),
  badge: ofResult(badge),
} as const satisfies Record<'pretty' | RecordFormat, Reporter>

export type Format = keyof typeof reporters
