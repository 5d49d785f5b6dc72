import { message } from '../../messages.js'
import type { Problem } from '../types.js'
import type { CatalogMessage } from './catalog-document.js'

/** How deep messages may be nested: far more than people do, and no danger to the call stack. */
export const MAX_DEPTH = 50

/** In characters, of one message: the time that it takes grows with the square. */
export const MAX_LENGTH = 20_000

export const tooLong = ({ key, range }: CatalogMessage): Problem => ({
  message: message('catalog.too-long', { name: key, limit: MAX_LENGTH }),
  range: { start: range.start, end: range.start },
})

export const tooDeep = (at: number): Problem => ({
  message: message('catalog.too-deep', { limit: MAX_DEPTH }),
  range: { start: at, end: at },
})

/** @param reason  what the parser says, in its own words */
export const broken = (format: 'JSON' | 'YAML', reason: string, at: number): Problem => ({
  message: message('catalog.broken', { format, reason }),
  range: { start: at, end: at },
})

export const notMessages = (at: number): Problem => ({
  message: message('catalog.no-messages'),
  range: { start: at, end: at },
})

export const duplicateKey = ({ key, range }: CatalogMessage): Problem => ({
  message: message('catalog.duplicate-key', { name: key }),
  range,
})
