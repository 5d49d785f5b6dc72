import type { CheckResult } from '../report/types.js'
import type { Rule } from '../rules/types.js'
import type { Site } from '../site/types.js'

export interface CheckSiteOptions {
  /** Absolute. */
  readonly cwd: string
  /** As given by the user; undefined: look for one. */
  readonly configFile: string | undefined
  /** Files and folders to check, relative to `cwd`; empty: the whole site. */
  readonly paths: readonly string[]
  /** Ids of the only rules to run; empty: all. */
  readonly rules: readonly string[]
  readonly version: string
  /** In milliseconds. */
  now(): number
  onProgress(done: number, total: number): void
}

/** What the commands set to work. Loaded when first needed, so that help and version do not wait for it. */
export interface Engine {
  checkSite(options: CheckSiteOptions): Promise<CheckResult>
  rules(): Promise<readonly Rule[]>
  /** What the site looks like without a configuration. @throws {UserError} if there is no site to be found */
  detectSite(cwd: string): Promise<Site>
}

export const engine: Engine = {
  checkSite: async (options) => (await import('../check.js')).checkSite(options),
  rules: async () => (await import('../rules/index.js')).rules,
  detectSite: async (cwd) => (await import('./detect-site.js')).detectSite(cwd),
}
