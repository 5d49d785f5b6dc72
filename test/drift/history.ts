import { parseDocument } from '../../src/document/parse.js'
import type { Document, Language } from '../../src/document/types.js'
import type { Moment, PageHistory, TargetVersion } from '../../src/drift/types.js'

/** What one commit made of a page; a side that it left as it was is absent. */
export interface Step {
  readonly nl?: string
  readonly en?: string
}

/** The first commit is `1111111` of 2025-01-01, the second `2222222` of 2025-02-01, and so on. */
const momentOf = (index: number): Moment => ({
  commit: String(index + 1).repeat(40),
  date: `2025-0${String(index + 1)}-01`,
})

const parse = (path: string, text: string, language: Language): Document =>
  parseDocument(text, { path, language, dialect: 'mkdocs', slugs: 'github', readableKeys: ['title', 'summary'] })

/** The history of `page.md` and `page.en.md`, of which each step was a commit. */
export function historyOf(
  steps: readonly Step[],
  today?: { readonly source: Document; readonly target: Document },
): PageHistory {
  let nl: Document | undefined
  let en: Document | undefined
  const targets: TargetVersion[] = []
  const sources: { document: Document; moment: Moment }[] = []
  for (const [index, step] of steps.entries()) {
    if (step.nl !== undefined && step.nl !== nl?.text) {
      nl = today?.source.text === step.nl ? today.source : parse('page.md', step.nl, 'nl')
      sources.unshift({ document: nl, moment: momentOf(index) })
    }
    if (step.en === undefined || step.en === en?.text) continue
    en = today?.target.text === step.en ? today.target : parse('page.en.md', step.en, 'en')
    targets.push({
      document: en,
      moment: momentOf(index),
      parents: targets.length === 0 ? [] : [targets.length - 1],
      source: nl,
      changesSource: sources[0]?.moment.commit === momentOf(index).commit,
      isFormatting: false,
    })
  }
  if (!nl || !en) throw new Error('both sides of a page have a history')
  return { source: nl, target: en, targets, sources }
}
