import { json } from './json.js'
import { pretty } from './pretty.js'
import type { Reporter } from './types.js'

/** Every reporter by the name that `--format` takes. */
export const reporters = { pretty, json } as const satisfies Record<string, Reporter>

export type Format = keyof typeof reporters
