import type { Severity } from '../rules/types.js'
import type { CheckResult, PageState } from './types.js'

export interface Tally {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  /** Findings with a fix that needs no one's judgement. */
  readonly fixable: number
  /** Of the pages that have a source. */
  readonly states: Readonly<Record<PageState, number>>
  /** Translations whose source is gone. */
  readonly orphaned: number
}

/** Counts what a summary tells. */
export function tally({ findings, pages }: CheckResult): Tally {
  const sourced = pages.filter(({ source }) => source !== undefined)
  const severity = (wanted: Severity) => findings.filter((finding) => finding.severity === wanted).length
  const state = (wanted: PageState) => sourced.filter((page) => page.state === wanted).length
  return {
    errors: severity('error'),
    warnings: severity('warning'),
    infos: severity('info'),
    fixable: findings.filter(({ fixes }) => fixes.some(({ safety }) => safety === 'safe')).length,
    states: {
      'in-sync': state('in-sync'),
      partial: state('partial'),
      stale: state('stale'),
      missing: state('missing'),
    },
    orphaned: pages.length - sourced.length,
  }
}
