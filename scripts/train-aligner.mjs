// Trains the weights of the aligner and writes src/align/data/weights.ts.
// Usage: BENCH=folder node scripts/train-aligner.mjs   (after npm run build)
// BENCH is a benchmark of planted edits: BENCH/<set>/<n>.nl.md, <n>.en.md and gold.json with the lines that belong
// together. Only pages with an odd number are trained on; the even ones are for reporting. Same input, same weights.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {
  alignBlocks,
  bestPairs,
  blockContext,
  blockFeatures,
  contextOf,
  gatherEvidence,
  leftoversOf,
  mayPair,
  neighboursIn,
  parseDocument,
  profilesOf,
  shippedLexicon,
  tableOfBlocks,
  tableOfFeatures,
  weighBlocks,
} from '../dist/training.js'
import { train } from './logistic-regression.mjs'

const bench = process.env.BENCH ?? ''
const sets = ['asis', 'drift', 'heavy', 'mixed', 'blk', 'heavy-na', 'mixed-na']

const names = {
  section: [
    'titleKept',
    'titleMeant',
    'titleAgainst',
    'titleKeptAgainst',
    'strangers',
    'bodyKept',
    'bodyMeant',
    'keptContained',
    'meantContained',
    'keptAgainst',
    'meantAgainst',
    'sameLevel',
    'levels',
    'bothEmpty',
    'kinds',
    'lengths',
    'questions',
    'titleLengths',
    'distance',
    'titleLead',
    'bodyLead',
  ],
  block: ['sameKind', 'sameDepth', 'kept', 'meant', 'keptAgainst', 'meantAgainst', 'lengths'],
}
names.sectionInContext = [...names.section, 'previous', 'next', 'parent', 'children', 'rival']
names.movedBlock = [...names.block, 'lead']
names.movedInContext = [...names.movedBlock, 'previous', 'next']

const lineOf = (document, offset) => document.text.slice(0, offset).split('\n').length

/** A number from 0 to 1 that follows from a text alone. */
function chance(text) {
  let hash = 2166136261
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0), 16777619)
  return ((hash ^ (hash >>> 13)) >>> 0) / 4294967296
}

/**
 * The lexicon as it is for texts of another field: of every ten stems it does not know four, and two it renders as
 * something else. Weights that are trained with it do not lean on the lexicon more than they should.
 */
function degrade(lexicon, seed) {
  const rows = [...lexicon.values()]
  return new Map(
    [...lexicon].flatMap(([stem, targets]) => {
      const luck = chance(`${seed} ${stem}`)
      if (luck < 0.4) return []
      return [[stem, luck < 0.6 ? rows[Math.floor(chance(`${stem} ${seed}`) * rows.length)] : targets]]
    }),
  )
}

/** The benchmark pages that are trained on, parsed, with their gold pairs as functions of lines. */
function* pages(lexicons) {
  let turn = 0
  for (const set of sets) {
    const gold = JSON.parse(readFileSync(path.join(bench, set, 'gold.json'), 'utf8'))
    for (const [number, { sections, blocks }] of Object.entries(gold)) {
      if (Number(number) % 2 === 0) continue
      const read = (language) =>
        parseDocument(readFileSync(path.join(bench, set, `${number}.${language}.md`), 'utf8'), {
          path: number,
          language,
          dialect: 'commonmark',
          slugs: 'github',
          readableKeys: ['title'],
        })
      const known = ({ pairs, nl, en }) => ({
        targetOf: new Map(pairs),
        sources: new Set([...pairs.map(([source]) => source), ...nl]),
        targets: new Set([...pairs.map(([, target]) => target), ...en]),
      })
      yield {
        source: read('nl'),
        target: read('en'),
        sections: known(sections),
        blocks: known(blocks),
        lexicon: lexicons[turn++ % lexicons.length],
      }
    }
  }
}

const saysTheSame = ({ titleKept, titleMeant, bodyKept, bodyMeant }) =>
  titleKept + titleMeant > 0.5 && bodyKept + bodyMeant > 0.8

const sample = (features, featureNames, label) => ({
  x: [1, ...featureNames.map((name) => features[name] ?? 0)],
  y: label ? 1 : 0,
})
const odds = (weights, features) =>
  Object.entries(weights).reduce(
    (sum, [name, weight]) => sum + weight * (name === 'bias' ? 1 : (features[name] ?? 0)),
    0,
  )

function trainAll(lexicon) {
  const all = [...pages([lexicon])]
  const weights = {}

  // Sections: first alone, then with what the round before says of their neighbours.
  const tables = all.map(({ source, target, sections, lexicon }) => {
    const [sources, targets] = profilesOf(source, target, gatherEvidence(source, target, lexicon))
    const lines = (document) => document.sections.slice(1).map(({ heading }) => lineOf(document, heading.range.start))
    const [sourceLines, targetLines] = [lines(source), lines(target)]
    const features = tableOfFeatures(sources, targets)
    const label = (s, t) => sections.targetOf.get(sourceLines[s]) === targetLines[t]
    // An inserted section may say just what a deleted one said: nothing to learn there.
    const isTwin = (s, t) => !label(s, t) && saysTheSame(features[s][t])
    return { source, target, features, label, isTwin }
  })
  const samplesOf = (featureNames, extra) =>
    tables.flatMap(({ features, label, isTwin }, page) =>
      features.flatMap((row, s) =>
        row.flatMap((own, t) =>
          isTwin(s, t) ? [] : [sample({ ...own, ...extra?.[page](s, t) }, featureNames, label(s, t))],
        ),
      ),
    )
  weights.section = train(samplesOf(names.section), names.section)
  let scores = tables.map(({ features }) => features.map((row) => row.map((own) => odds(weights.section, own))))
  let samples = []
  for (let round = 0; round < 3; round++) {
    const contexts = tables.map(({ source, target }, page) =>
      contextOf(source.sections, target.sections, bestPairs(scores[page]), scores[page]),
    )
    samples = [...samples, ...samplesOf(names.sectionInContext, contexts)]
    weights.sectionInContext = train(samples, names.sectionInContext)
    scores = tables.map(({ features }, page) =>
      features.map((row, s) =>
        row.map((own, t) => odds(weights.sectionInContext, { ...own, ...contexts[page](s, t) })),
      ),
    )
  }

  // Blocks: within sections that belong together, then what is left over on the whole page.
  const blockSamples = []
  const leftovers = []
  const lexicons = lexicon.size === 0 ? [lexicon] : [lexicon, degrade(lexicon, 1), degrade(lexicon, 2)]
  for (const { source, target, sections, blocks, lexicon } of pages(lexicons)) {
    const evidence = weighBlocks([...source.blocks, ...target.blocks], gatherEvidence(source, target, lexicon))
    const lines = new Map(
      [source, target].flatMap((document) =>
        document.blocks.map((block) => [block, lineOf(document, block.range.start)]),
      ),
    )
    const isPair = (one, other) => blocks.targetOf.get(lines.get(one)) === lines.get(other)
    const isKnown = (one, other) => blocks.sources.has(lines.get(one)) && blocks.targets.has(lines.get(other))
    const targetSections = new Map(
      target.sections.map((section) => [section.heading ? lineOf(target, section.heading.range.start) : 0, section]),
    )
    const steps = []
    for (const section of source.sections) {
      const line = section.heading ? lineOf(source, section.heading.range.start) : 0
      const other = targetSections.get(line === 0 ? 0 : sections.targetOf.get(line))
      if (!other) continue
      for (const one of section.blocks)
        for (const two of other.blocks)
          if (mayPair(one, two) && isKnown(one, two))
            blockSamples.push(sample(blockFeatures(one, two, evidence), names.block, isPair(one, two)))
      steps.push(...alignBlocks(section.blocks, other.blocks, evidence))
    }
    const [left, right] = leftoversOf(source, target, steps)
    const table = tableOfBlocks(left, right, evidence).map((row, s) =>
      row.map((own, t) => (isKnown(left[s], right[t]) ? own : undefined)),
    )
    leftovers.push({
      left,
      right,
      table,
      isPair,
      paired: new Map(
        steps.flatMap((step) => [
          [step.source, step.target],
          [step.target, step.source],
        ]),
      ),
      neighbours: new Map([...neighboursIn(source.blocks), ...neighboursIn(target.blocks)]),
    })
  }
  weights.block = train(blockSamples, names.block, 0.3)
  const movedSamples = (featureNames, contexts) =>
    leftovers.flatMap(({ left, right, table, isPair }, page) =>
      table.flatMap((row, s) =>
        row.flatMap((own, t) =>
          own ? [sample({ ...own, ...contexts?.[page](s, t) }, featureNames, isPair(left[s], right[t]))] : [],
        ),
      ),
    )
  weights.movedBlock = train(movedSamples(names.movedBlock), names.movedBlock)
  let movedOdds = leftovers.map(({ table }) =>
    table.map((row) => row.map((own) => (own ? odds(weights.movedBlock, own) : -20))),
  )
  let inContext = []
  for (let round = 0; round < 3; round++) {
    const contexts = leftovers.map(({ left, right, paired, neighbours }, page) =>
      blockContext(left, right, bestPairs(movedOdds[page]), paired, neighbours),
    )
    inContext = [...inContext, ...movedSamples(names.movedInContext, contexts)]
    weights.movedInContext = train(inContext, names.movedInContext)
    movedOdds = leftovers.map(({ table }, page) =>
      table.map((row, s) =>
        row.map((own, t) => (own ? odds(weights.movedInContext, { ...own, ...contexts[page](s, t) }) : -20)),
      ),
    )
  }
  console.log(
    `${all.length} pages, ${samples.length} section samples, ${blockSamples.length} + ${inContext.length} block samples`,
  )
  return weights
}

const weights = { lexical: trainAll(await shippedLexicon('nl', 'en')), bare: trainAll(new Map()) }
const head = '// Generated by scripts/train-aligner.mjs; do not edit by hand.\n'
writeFileSync(
  new URL('../src/align/data/weights.ts', import.meta.url),
  `${head}export const weights = ${JSON.stringify(weights, null, 2)} as const\n`,
)
