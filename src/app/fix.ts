import { checkSite } from './check.js'
import type { PlanFixesOptions } from '../cli/engine.js'
import { loadConfig } from '../config/load.js'
import { applyFixes } from '../edit/apply-fixes.js'
import { chooseFixes } from '../edit/choose-fixes.js'
import { causesOf, findingsBroughtAbout } from '../edit/new-findings.js'
import type { ChosenFix, FileChange } from '../edit/types.js'
import type { CheckResult, FixPlan } from '../report/types.js'
import { rules } from '../rules/index.js'
import { createMemory } from './site-memory.js'

/** One fix may bring another within reach, but no site that we know needs more than three rounds. */
const MAX_ROUNDS = 8

/** How often to begin again without the fixes that made things worse. */
const MAX_ATTEMPTS = 3

/** Rules whose fixes quote another text, which has to be right first. */
const QUOTING: ReadonlySet<string> = new Set(['link-title', 'front-matter-untranslated', 'untranslated'])

/**
 * Works out what the fixes make of a site, without touching a file. After every round the site is checked again as it
 * would be, so that fixes that overlap each get their turn; a fix that brings a new fault with it is left out.
 * @throws {UserError} if there is nothing to check or the configuration is wrong
 */
export async function planFixes(wanted: PlanFixesOptions): Promise<FixPlan> {
  const memory = wanted.memory ?? createMemory()
  try {
    return await planWith({ ...wanted, memory })
  } finally {
    if (!wanted.memory) await memory.close()
  }
}

async function planWith(options: PlanFixesOptions): Promise<FixPlan> {
  const { root } = await loadConfig({ cwd: options.cwd, file: options.configFile, rules })
  const before = await checkSite({ ...options, rules: [] })
  const refused = new Set<string>()
  for (let attempt = 1; ; attempt++) {
    const { result, texts, applied } = await applyInRounds(before, refused, options)
    const worse = findingsBroughtAbout(before, result)
    const causes = causesOf(worse, applied).map(identify)
    if (causes.length === 0 || attempt === MAX_ATTEMPTS)
      return { root, changes: changesOf(before.texts, texts, applied), result }
    for (const cause of causes) refused.add(cause)
  }
}

interface Outcome {
  readonly result: CheckResult
  /** Those that changed. */
  readonly texts: ReadonlyMap<string, string>
  readonly applied: readonly ChosenFix[]
}

async function applyInRounds(
  before: CheckResult,
  refused: ReadonlySet<string>,
  options: PlanFixesOptions,
): Promise<Outcome> {
  const texts = new Map<string, string>()
  const applied: ChosenFix[] = []
  let result = before
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const chosen = chooseFixes(result.findings, result.texts, options).filter((one) => !refused.has(identify(one)))
    if (chosen.length === 0) break
    for (const [path, fixes] of byFile(quotationsLast(chosen))) {
      const edited = applyFixes(result.texts.get(path) ?? '', fixes)
      texts.set(path, edited.text)
      applied.push(...edited.applied)
    }
    result = await checkSite({ ...options, rules: [], texts, onProgress: () => undefined })
  }
  return { result, texts, applied }
}

/** Quotations only when nothing else is left to do. */
function quotationsLast(chosen: readonly ChosenFix[]): readonly ChosenFix[] {
  const others = chosen.filter(({ finding }) => !QUOTING.has(finding.rule))
  return others.length > 0 ? others : chosen
}

const identify = ({ finding }: ChosenFix): string => `${finding.rule} ${finding.fingerprint}`

const pathOf = ({ fix }: ChosenFix): string => fix.edits[0]?.path ?? ''

function byFile(chosen: readonly ChosenFix[]): Map<string, ChosenFix[]> {
  const files = new Map<string, ChosenFix[]>()
  for (const one of chosen) files.set(pathOf(one), [...(files.get(pathOf(one)) ?? []), one])
  return files
}

const changesOf = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  applied: readonly ChosenFix[],
): FileChange[] =>
  [...after]
    .map(([path, text]) => ({
      path,
      before: before.get(path) ?? '',
      after: text,
      fixes: applied.filter((one) => pathOf(one) === path),
    }))
    .filter((change) => change.before !== change.after)
    .sort((one, other) => (one.path < other.path ? -1 : 1))
