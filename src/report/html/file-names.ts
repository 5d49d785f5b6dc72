import { createHash } from 'node:crypto'
import type { RecordedPage } from '../record.js'

export const indexFile = 'index.html'
export const badgeFile = 'badge.svg'

/** Of a path that looks like this, every character can be kept, so that no other path gives the same name. */
const PLAIN = /^[a-z0-9/-]{1,100}\.md$/

/**
 * The name of a page in the report, without ending: `docs_privacy.en` for `docs/privacy.md`. It depends on the page
 * alone, so that an address stays what it is. A path that a file name cannot hold gets a mark of its own.
 */
export function pageName({ source, target, language }: RecordedPage): string {
  const path = source ?? target ?? ''
  const name = path.replace(/\.[a-z]+$/i, '').replaceAll('/', '_')
  const suffix = language.toLowerCase().replace(/[^a-z0-9-]+/g, '-')
  if (source !== null && PLAIN.test(path) && suffix === language) return `${name}.${suffix}`
  const mark = createHash('sha256')
    .update(JSON.stringify([source, target, language]))
    .digest('hex')
    .slice(0, 10)
  const readable = name
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .slice(0, 80)
  return `${readable}.${suffix.slice(0, 20)}.${mark}`
}

export const pageFile = (page: RecordedPage): string => `pages/${pageName(page)}.html`
export const stripFile = (page: RecordedPage): string => `pages/${pageName(page)}.svg`
