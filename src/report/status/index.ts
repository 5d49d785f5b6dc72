import { csv } from './csv.js'
import { json } from './json.js'
import { markdown } from './markdown.js'
import { pretty } from './pretty.js'
import type { StatusReporter } from './types.js'

/** Every form of the status by the name that `--format` takes. */
export const statusReporters = { pretty, json, markdown, csv } as const satisfies Record<string, StatusReporter>

export type StatusFormat = keyof typeof statusReporters
