import type { Engine } from '../../src/cli/engine.js'
import { main } from '../../src/cli/main.js'
import { message } from '../../src/messages.js'
import { defineRule, type Rule } from '../../src/rules/types.js'
import { cleanResult, fixedResult } from '../report/fixed-result.js'

export interface Run {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

interface Surroundings {
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly cwd?: string
  readonly terminal?: boolean
  /** Milliseconds that pass at every look at the clock. */
  readonly tick?: number
  readonly engine?: Partial<Engine>
  /** When the user stops the program, given what it wrote so far. */
  readonly interrupted?: (written: () => string) => Promise<void>
}

/** Runs the program as if at a terminal or in a script, with everything it writes caught. */
export async function runCli(argv: readonly string[], around: Surroundings = {}): Promise<Run> {
  const { env = {}, cwd = '/site', terminal = false, tick = 0, engine = {}, interrupted } = around
  const written = { stdout: '', stderr: '' }
  let time = 0
  const output = (name: keyof typeof written) => ({
    isTTY: terminal,
    columns: terminal ? 80 : undefined,
    write: (text: string) => {
      written[name] += text
    },
  })
  const now = () => (time += tick)
  const io = {
    env,
    cwd,
    stdout: output('stdout'),
    stderr: output('stderr'),
    now,
    today: () => '2026-03-31',
    ...(interrupted && { interruption: () => abortedAfter(interrupted(() => written.stdout)) }),
  }
  const code = await main(argv, io, { ...fixedEngine, ...engine })
  return { code, ...written }
}

/** Aborted as soon as something is over. */
function abortedAfter(over: Promise<void>): AbortSignal {
  const interruption = new AbortController()
  void over.then(() => interruption.abort())
  return interruption.signal
}

const linkTitle: Rule = defineRule({
  id: 'link-title',
  severity: 'error',
  category: 'terminology/inconsistent',
  summary: message('report.fix.safe'),
  why: message('report.noFindings'),
  todo: message('report.fix.review'),
  defaults: { ignore: [] as readonly string[] },
  examples: [
    { name: 'changed', nl: 'Lees *Leg vast*.\n', en: 'Read *Leg vast*.\n', reports: ['en 1:6 ‹Leg vast› Dutch title'] },
    { name: 'ignored', nl: 'Lees dit.', en: 'Read this.', options: { ignore: ['dit'] }, reports: [] },
  ],
})

const numberMismatch: Rule = defineRule({
  ...linkTitle,
  id: 'number-mismatch',
  severity: 'warning',
  category: 'accuracy/mistranslation',
})

const fixedEngine: Engine = {
  checkSite: () => Promise.resolve(fixedResult),
  checkSince: () => Promise.resolve({ ...fixedResult, since: { ref: 'main', known: 3, solved: 1 } }),
  alignSite: () => Promise.reject(new Error('no site in this test')),
  alignFiles: () => Promise.reject(new Error('no files in this test')),
  statusOfSite: () => Promise.reject(new Error('no status in this test')),
  openDraft: () => Promise.reject(new Error('nothing to draft in this test')),
  planAccept: () => Promise.reject(new Error('no ledger in this test')),
  planPrune: () => Promise.reject(new Error('no ledger in this test')),
  planFixes: () => Promise.reject(new Error('nothing to fix in this test')),
  openReview: () => Promise.reject(new Error('no review in this test')),
  openTerms: () => Promise.reject(new Error('no terms in this test')),
  readTermFile: () => Promise.reject(new Error('no terms in this test')),
  saveEntries: () => Promise.reject(new Error('no terms in this test')),
  suggestTerms: () => Promise.reject(new Error('no terms in this test')),
  rules: () => Promise.resolve([linkTitle, numberMismatch]),
  detectSite: () => Promise.reject(new Error('no site in this test')),
}

export const cleanEngine: Partial<Engine> = { checkSite: () => Promise.resolve(cleanResult) }
