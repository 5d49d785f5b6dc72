import { resolveConfig } from '../config/resolve.js'
import { findSite } from '../site/find-site.js'
import type { Site } from '../site/types.js'

/** The site as it shows itself, as if there were no configuration. @throws {UserError} if none can be found */
export async function detectSite(cwd: string): Promise<Site> {
  const resolved = resolveConfig({})
  if ('problems' in resolved) throw new Error('An empty configuration is a valid one')
  return findSite(resolved.config, cwd)
}
