import * as v from 'valibot'
import { message, type Message } from '../messages.js'
import { recordSchema } from './record-schema.js'
import type { CheckRecord } from './record.js'

/** Reads a saved result, which may come from anywhere: what does not have the right form is refused. */
export function parseRecord(text: string): CheckRecord | { readonly problem: Message } {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { problem: message('report.noJson') }
  }
  const result = v.safeParse(recordSchema, value, { abortEarly: true })
  if (result.success) return result.output
  const [issue] = result.issues
  return { problem: message('report.badRecord', { path: v.getDotPath(issue) ?? '$' }) }
}
