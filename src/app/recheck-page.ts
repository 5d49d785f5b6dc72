import { alignDocuments } from '../align/align.js'
import type { Pair } from '../align/types.js'
import type { Inspection } from './check.js'
import type { Block, Document } from '../document/types.js'
import type { SiteTexts } from '../drift/accepted.js'
import type { MachineDraft, PageDrift } from '../drift/types.js'
import { changeBetween, moveFinding, moveRange, sameBlocks, type TextChange } from '../edit/text-change.js'
import { shippedLexicon } from '../language/shipped-lexicon.js'
import { rules } from '../rules/index.js'
import { runRules } from '../rules/run.js'
import type { Finding, Rule, SiteView } from '../rules/types.js'
import { optionsOf } from './site-memory.js'

/**
 * What is known of a site once one of its pages holds another text: only that page is lined up and judged again. What
 * stands outside the change keeps its counterpart and its history, and what only the whole site shows stays as it was
 * found, so this is soon done; a new look at the whole site may come to know better.
 * @param path  of a page that has a counterpart; for any other file the answer is undefined
 */
export async function recheckPage(before: Inspection, path: string, text: string): Promise<Inspection | undefined> {
  const { loaded, view } = before
  const isOfPage = ({ source, target }: Pair): boolean => source.path === path || target.path === path
  const was = view.pairs.filter(isOfPage).flatMap(({ source, target }) => [source, target])
  const old = was.find((document) => document.path === path)
  const options = old && optionsOf(old)
  if (!old || !options) return undefined
  const document = loaded.memory.document(text, options)
  const change = changeBetween(old.text, text)
  const blocks = sameBlocks(old, document, change)
  const pairs = await Promise.all(view.pairs.filter(isOfPage).map((pair) => realign(pair, document, blocks)))
  const drift = new Map(before.drift)
  const drafts = new Map(before.facts.drafts)
  for (const { target } of pairs) {
    const [known, made] = [drift.get(target.path), drafts.get(target.path)]
    if (known) drift.set(target.path, movedDrift(known, blocks, change, path))
    if (made) drafts.set(target.path, movedDrafts(made, blocks))
  }
  const facts = { ...before.facts, drift, drafts }
  const found = runRules(ofPairs, { pairs, missing: [], orphans: [] }, facts, loaded.config.rules)
  const kept = before.findings.flatMap((finding) =>
    belongsTo(finding, pairs) ? [] : (moveFinding(finding, path, change) ?? []),
  )
  const renewed = new Map(pairs.map((pair) => [pair.target.path, pair]))
  const now = {
    ...view,
    pairs: view.pairs.map((pair) => (isOfPage(pair) ? (renewed.get(pair.target.path) ?? pair) : pair)),
  }
  return { ...before, view: now, facts, drift, findings: [...kept, ...found], texts: textsOf(before, now) }
}

/** What only the whole site shows is not looked for again. */
const ofPairs: readonly Rule[] = rules
  .filter(({ check }) => check !== undefined)
  .map(({ checkSite: _, ...rule }) => rule)
const ofSite = new Set(rules.filter(({ checkSite }) => checkSite !== undefined).map(({ id }) => id))

const belongsTo = ({ rule, page, target }: Finding, pairs: readonly Pair[]): boolean =>
  !ofSite.has(rule) &&
  pairs.some((pair) => pair.source.path === page && (target === undefined || target.path === pair.target.path))

/** Takes over which blocks belong together, where nothing changed. */
async function realign(pair: Pair, document: Document, blocks: ReadonlyMap<Block, Block>): Promise<Pair> {
  const isSource = pair.source.path === document.path
  const [source, target] = isSource ? [document, pair.target] : [pair.source, document]
  const known = pair.blocks.flatMap((link): [Block, Block][] => {
    if (link.kind !== 'matched' && link.kind !== 'moved') return []
    const now = blocks.get(isSource ? link.source : link.target)
    return now ? [isSource ? [now, link.target] : [link.source, now]] : []
  })
  const lexicon = await shippedLexicon(source.language, target.language)
  return alignDocuments(source, target, lexicon, { pairs: new Map(known), alone: new Set() })
}

/** What is known of blocks that are still there as they were. */
function movedDrift(drift: PageDrift, blocks: ReadonlyMap<Block, Block>, change: TextChange, path: string): PageDrift {
  const isTarget = drift.target === path
  return {
    ...drift,
    blocks: drift.blocks.flatMap((block) => {
      const target = isTarget ? blocks.get(block.target) : block.target
      const sourceNow = isTarget ? block.sourceNow : block.sourceNow && blocks.get(block.sourceNow)
      if (!target || (block.sourceNow && !sourceNow)) return []
      // The words stand in the page that changed.
      const isHere = (block.change === 'target') === isTarget
      const words = block.words.flatMap((word) => {
        const range = isHere ? moveRange(word.range, change) : word.range
        return range ? [{ ...word, range }] : []
      })
      return [{ ...block, target, sourceNow, words }]
    }),
  }
}

const movedDrafts = (drafts: readonly MachineDraft[], blocks: ReadonlyMap<Block, Block>): MachineDraft[] =>
  drafts.map((draft) => ({
    ...draft,
    source: blocks.get(draft.source) ?? draft.source,
    target: blocks.get(draft.target) ?? draft.target,
  }))

/** The same, with the documents of now. */
function textsOf({ texts, catalogs }: Inspection, view: SiteView): SiteTexts {
  const documents = {
    source: [...[...view.pairs, ...catalogs].map(({ source }) => source), ...view.missing.map(({ source }) => source)],
    target: [...[...view.pairs, ...catalogs].map(({ target }) => target), ...view.orphans.map(({ target }) => target)],
  }
  return { ...texts, documentAt: (side, file) => documents[side].find((document) => document.path === file) }
}
