import type { RecordReporter } from './types.js'

/** The stable form for other programs, and the one that `tweeluik report` reads back. */
export const json: RecordReporter = (record) => `${JSON.stringify(record, null, 2)}\n`
