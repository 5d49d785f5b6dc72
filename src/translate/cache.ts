import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { Languages, Unit } from './types.js'

/** A translation that was paid for. */
export interface CachedText {
  readonly xml: string
  readonly isPlain: boolean
}

/** Where translations are kept between runs. */
export interface DraftCache {
  get(key: string): CachedText | undefined
  /** Keeps it at once: what comes after may fail. */
  put(key: string, text: CachedText): Promise<void>
}

/** The same text, asked of the same provider with the same settings and terms, has the same answer. */
export const cacheKey = ({ masked, previous }: Unit, { source, target }: Languages, settings: string): string =>
  createHash('sha256')
    .update([settings, source, target, masked.xml, previous?.source ?? '', previous?.target ?? ''].join('\u0000'))
    .digest('hex')
    .slice(0, 32)

const line = v.object({ key: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)), xml: v.string(), isPlain: v.boolean() })

export const formatEntry = (key: string, { xml, isPlain }: CachedText): string =>
  `${JSON.stringify({ key, xml, isPlain })}\n`

/** What a cache holds; lines that a crash cut short or someone changed are left out. Of two for one key the later counts. */
export function parseCache(text: string): Map<string, CachedText> {
  const entries = new Map<string, CachedText>()
  for (const written of text.split('\n')) {
    if (!written.startsWith('{')) continue
    try {
      const { success, output } = v.safeParse(line, JSON.parse(written))
      if (success) entries.set(output.key, { xml: output.xml, isPlain: output.isPlain })
    } catch {
      // Half a line: the last one of a run that was stopped.
    }
  }
  return entries
}
