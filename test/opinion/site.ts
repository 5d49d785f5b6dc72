import { secret } from '../translate/fake-services.js'
import { fakeKey } from '../translate/fake-deepl.js'
import { temporaryProject } from '../site/temporary-project.js'
import { judgement, type Segment } from './fake-judge.js'
import { runWith, type Reply } from '../translate/site.js'

export const env = { OPENAI_API_KEY: secret, DEEPL_AUTH_KEY: fakeKey }

/** A page with a fault that no rule without a network knows: a desk is no office. */
export const nl = `# Balie

De balie is op vrijdag gesloten. Neem je **legitimatie** mee.

Gebruik \`npm ci\` op de server.
`
export const en = `# Desk

The desk is open on Fridays. Bring your **identification**.

Use \`npm ci\` on the server.
`

/** The one fault of the page. */
export const closed = (segments: readonly Segment[]) => ({
  errors: segments
    .filter(({ source }) => source.includes('gesloten'))
    .map(({ id }) =>
      judgement({
        id,
        source: 'gesloten',
        target: 'open',
        explanation: 'The source says closed.',
        suggestion: 'closed',
      }),
    ),
})
/** What it is reported as. */
export const found =
  'docs/balie.en.md:3 ‹open› warning `toets` sees a major fault: The source says closed. Its suggestion: `closed`'

export const project = (
  url: string,
  files: Readonly<Record<string, string>> = {},
  draft: Readonly<Record<string, unknown>> = {},
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> =>
  temporaryProject({
    'tweeluik.config.yaml': JSON.stringify({
      content: [{ layout: 'suffix', root: 'docs' }],
      draft: { provider: 'openai-compatible', model: 'toets', url, retries: 0, timeout: 1, ...draft },
      ...more,
    }),
    'docs/balie.md': nl,
    'docs/balie.en.md': en,
    ...files,
  })

export interface Outcome {
  readonly code: number
  /** `docs/balie.en.md:3 ‹open› warning message`, of the rule `second-opinion`. */
  readonly findings: readonly string[]
  readonly stderr: string
  readonly asked: readonly string[]
}

/** Checks with a second opinion and gives what it finds. */
export async function ask(
  cwd: string,
  argv: readonly string[] = ['--yes'],
  answer?: Reply,
  interruption?: () => AbortSignal,
): Promise<Outcome> {
  return check(cwd, ['--second-opinion', ...argv], answer, interruption)
}

export async function check(
  cwd: string,
  argv: readonly string[],
  answer?: Reply,
  interruption?: () => AbortSignal,
): Promise<Outcome> {
  const run = await runWith(cwd, ['check', '--format', 'json', ...argv], env, answer, interruption)
  const record = run.stdout === '' ? { findings: [] } : JSON.parse(run.stdout)
  const findings = (record.findings as Found[])
    .filter(({ rule }) => rule === 'second-opinion')
    .map(
      ({ target, severity, message }) => `${target.path}:${target.start.line} ‹${target.text}› ${severity} ${message}`,
    )
  return { code: run.code, findings, stderr: run.stderr, asked: run.asked }
}

interface Found {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly target: { readonly path: string; readonly start: { readonly line: number }; readonly text: string }
}
