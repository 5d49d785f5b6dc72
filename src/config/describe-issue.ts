import type { BaseIssue } from 'valibot'
import { message, type Message } from '../messages.js'
import { keyPath } from './key-path.js'

/** Says what is wrong with a value in the written config, of one issue that the schema found. */
export function describeIssue(issue: BaseIssue<unknown>): Message {
  const path = keyPath((issue.path ?? []).map((step) => step.key as string | number))
  const found = shorten(issue.received)
  if (path.startsWith('rules.')) return message('config.expected-level', { path, found })
  if (issue.received === 'undefined') return message('config.missing-key', { path })
  if (issue.type === 'string') return message('config.expected-text', { path, found })
  if (issue.type === 'array') return message('config.expected-list', { path, found })
  if (issue.expected?.includes('"'))
    return message('config.expected-choice', { path, found, choices: choicesOf(issue.expected) })
  return message('config.expected-keys', { path, found })
}

/** Valibot writes them as `("git" | "off")`. */
const choicesOf = (expected: string): string => expected.replace(/[()"]/g, '').replaceAll(' | ', ', ')

/** A whole page pasted in the wrong place must not fill the screen. */
const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
