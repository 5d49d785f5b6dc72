import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { Languages, Provider, TermPair, Unit } from './types.js'

/** A translation that was paid for. */
export interface CachedText {
  readonly xml: string
  readonly isPlain: boolean
}

/** Answers that are kept between runs. */
export interface Cache<T> {
  get(key: string): T | undefined
  /** Keeps it at once: what comes after may fail. */
  put(key: string, answer: T): Promise<void>
}

export type DraftCache = Cache<CachedText>

/** What kind of answers a cache holds, and the file that they are in. */
export interface CacheForm<T> {
  readonly file: string
  readonly answer: v.GenericSchema<unknown, T>
}

export const drafts: CacheForm<CachedText> = {
  file: 'drafts.jsonl',
  answer: v.object({ xml: v.string(), isPlain: v.boolean() }),
}

/** The name of a question: the same for the same parts. */
export const keyOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 32)

/** The same text, asked of the same provider with the same settings and terms, has the same answer. */
export const cacheKey = ({ masked, previous }: Unit, { source, target }: Languages, settings: string): string =>
  keyOf(settings, source, target, masked.xml, previous?.source ?? '', previous?.target ?? '')

/** What an answer depends on, besides the text. */
export const settingsWith = (provider: Provider, terms: readonly TermPair[]): string =>
  [provider.settings, createHash('sha256').update(JSON.stringify(terms)).digest('hex').slice(0, 16)].join('\n')

const name = v.object({ key: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)) })

export const formatEntry = (key: string, answer: object): string => `${JSON.stringify({ key, ...answer })}\n`

/** What a cache holds; lines that a crash cut short or someone changed are left out. Of two for one key the later counts. */
export function parseCache<T>(text: string, { answer }: CacheForm<T>): Map<string, T> {
  const entries = new Map<string, T>()
  for (const written of text.split('\n')) {
    if (!written.startsWith('{')) continue
    try {
      const json: unknown = JSON.parse(written)
      const [named, found] = [v.safeParse(name, json), v.safeParse(answer, json)]
      if (named.success && found.success) entries.set(named.output.key, found.output)
    } catch {
      // Half a line: the last one of a run that was stopped.
    }
  }
  return entries
}
