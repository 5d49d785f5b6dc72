import path from 'node:path'
import { inspectSite, type Inspection } from '../app/check.js'
import { leaveOutAccepted } from '../drift/accepted.js'
import { UserError } from '../errors.js'
import type { Message } from '../messages.js'
import { recheckPage } from '../app/recheck-page.js'
import type { Finding } from '../rules/types.js'
import { createMemory } from '../app/site-memory.js'
import { tooComplex } from '../site/too-complex.js'

/** A site that is being edited. */
export interface Project {
  /** The folder that paths start from, absolute. */
  readonly cwd: string
  /**
   * What is known of the site with the texts of this moment: pages that changed since the last look at the whole site
   * are looked at again. Undefined where there is no site, or none that could be looked at yet.
   */
  current(): Promise<Inspection | undefined>
  /** Looks at the whole site: at its pages, configuration and term bases as they are now. */
  renew(): Promise<void>
  /** In milliseconds: how long the last look at the whole site took. */
  readonly effort: number
  close(): Promise<void>
}

interface ProjectOptions {
  readonly cwd: string
  /** As given by the user; undefined: look for one. */
  readonly configFile: string | undefined
  today(): string
  /** In milliseconds. */
  now(): number
  /** The files that are open in the editor, by path from `cwd`. */
  texts(): ReadonlyMap<string, string>
  /** Hears why the site could not be looked at; undefined: it could. */
  onOutcome(error: unknown): void
  onNotice(notice: Message): void
}

/** In UTF-16 code units: a longer text is no guideline. */
const LONGEST = 1_000_000

export function openProject(options: ProjectOptions): Project {
  const { cwd } = options
  const memory = createMemory()
  let known: Inspection | undefined
  let effort = 0
  let renewal: Promise<void> | undefined
  let isOutdated = false
  let turn: Promise<Inspection | undefined> = Promise.resolve(undefined)
  // What takes a parser long is checked once it is saved, or not at all, just as on the command line.
  const texts = (): ReadonlyMap<string, string> =>
    new Map([...options.texts()].filter(([, text]) => text.length <= LONGEST && !tooComplex(text)))

  async function look(): Promise<void> {
    const started = options.now()
    const { configFile, onNotice, today } = options
    try {
      known = await inspectSite({
        cwd,
        configFile,
        paths: [],
        rules: [],
        texts: texts(),
        today: today(),
        memory,
        onNotice,
        onProgress: () => undefined,
      })
      options.onOutcome(undefined)
    } catch (error) {
      if (isNoSite(error)) known = undefined
      options.onOutcome(isNoSite(error) ? undefined : error)
    }
    effort = options.now() - started
  }

  async function renew(): Promise<void> {
    isOutdated = true
    renewal ??= (async () => {
      while (isOutdated) {
        isOutdated = false
        await look()
      }
      renewal = undefined
    })()
    await renewal
  }

  async function catchUp(): Promise<Inspection | undefined> {
    if (!known) await (renewal ?? (effort === 0 ? renew() : undefined))
    for (const [file, text] of texts()) {
      if (!known) break
      const base: Inspection = known
      if (textIn(base, file) === text) continue
      const next = await recheckPage(base, file, text)
      // A look at the whole site that ended meanwhile knows better.
      if (next && known === base) known = next
    }
    return known
  }

  return {
    cwd,
    // One after the other, since each begins with what the last one came to know.
    current: () => (turn = turn.then(catchUp, catchUp)),
    renew,
    get effort() {
      return effort
    },
    close: () => memory.close(),
  }
}

/** Most folders hold no guidelines in two languages; there is nothing to say of those. */
const isNoSite = (error: unknown): boolean => error instanceof UserError && error.what.key === 'site.not-found'

const textIn = ({ view }: Inspection, file: string): string | undefined =>
  view.pairs.flatMap(({ source, target }) => [source, target]).find((document) => document.path === file)?.text

/** What is to be told: the findings that no one accepted. */
export const openFindings = ({ findings, ledger, texts, today }: Inspection): readonly Finding[] =>
  leaveOutAccepted(findings, ledger, texts, today).findings

/** The text of a page as it was looked at; empty for one that is not there. */
export function textOf({ view, catalogs }: Inspection, file: string): string {
  const documents = [
    ...[...view.pairs, ...catalogs].flatMap(({ source, target }) => [source, target]),
    ...view.missing.map(({ source }) => source),
    ...view.orphans.map(({ target }) => target),
  ]
  return documents.find((document) => document.path === file)?.text ?? ''
}

/** Paths of the program have `/`. */
export const pathFrom = (cwd: string, file: string): string => path.relative(cwd, file).split(path.sep).join('/')
