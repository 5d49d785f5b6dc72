import type { Finding, Place } from '../rules/types.js'
import type { CheckResult } from './types.js'

/**
 * The same result with a folder in front of every path, for who reads it from another folder than the one that was
 * checked. Fingerprints stay as they are.
 *
 * @param prefix  `site` or `site/`, with `/`; empty or `.`: no other folder
 */
export function prefixPaths(result: CheckResult, prefix: string): CheckResult {
  const folder = prefix.replace(/^\.\/|\/$/g, '')
  if (folder === '' || folder === '.') return result
  const moved = (path: string): string => `${folder}/${path}`
  const movedPlace = (place: Place | undefined): Place | undefined => place && { ...place, path: moved(place.path) }
  const movedFinding = (finding: Finding): Finding => ({
    ...finding,
    page: moved(finding.page),
    source: movedPlace(finding.source),
    target: movedPlace(finding.target),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, path: moved(edit.path) })),
    })),
  })
  return {
    ...result,
    pages: result.pages.map((page) => ({
      ...page,
      source: page.source === undefined ? undefined : moved(page.source),
      target: page.target === undefined ? undefined : moved(page.target),
    })),
    findings: result.findings.map(movedFinding),
    unread: result.unread.map((page) => ({ ...page, path: moved(page.path) })),
    texts: new Map([...result.texts].map(([path, text]) => [moved(path), text])),
  }
}
