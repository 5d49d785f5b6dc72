// The weights by which blocks are paired: in sections that belong together, then what is left over on the whole page.
import {
  alignBlocks,
  bestPairs,
  blockContext,
  blockFeatures,
  gatherEvidence,
  leftoversOf,
  mapTable,
  mayPair,
  neighboursIn,
  oddsOf,
  tableOfBlocks,
  weighBlocks,
} from '../../dist/training.js'
import { lineOf } from './pages.mjs'
import { trainRegression } from './regression.mjs'
import { sample } from './sections.mjs'

const names = [
  'sameKind',
  'sameDepth',
  'kept',
  'meant',
  'keptAgainst',
  'meantAgainst',
  'fixedShared',
  'fixedDifferent',
  'fixedExchanged',
  'lengths',
]
const namesOfMoved = [...names, 'lead']
const namesInContext = [...namesOfMoved, 'previous', 'next']
const rounds = 3

export function trainBlocks(pages, lexicons) {
  const samples = []
  const leftovers = pages.map((page, index) => {
    const { source, target } = page
    const evidence = weighBlocks(
      [...source.blocks, ...target.blocks],
      gatherEvidence(source, target, lexicons[index % lexicons.length]),
    )
    const judge = judgeOf(page)
    const steps = sectionPairs(page).flatMap(([one, other]) => {
      for (const source of one.blocks)
        for (const target of other.blocks)
          if (mayPair(source, target) && judge.isKnown(source, target))
            samples.push(sample(blockFeatures(source, target, evidence), names, judge.isPair(source, target)))
      return alignBlocks(one.blocks, other.blocks, evidence)
    })
    const [left, right] = leftoversOf(source, target, steps)
    const table = tableOfBlocks(left, right, evidence).map(
      (row, s) => new Map([...row].filter(([t]) => judge.isKnown(left[s], right[t]))),
    )
    const paired = new Map(
      steps.flatMap((step) => [
        [step.source, step.target],
        [step.target, step.source],
      ]),
    )
    const neighbours = new Map([...neighboursIn(source.blocks), ...neighboursIn(target.blocks)])
    return { left, right, table, paired, neighbours, isPair: judge.isPair }
  })
  const block = trainRegression(samples, names, 0.7)

  const samplesOf = (featureNames, contexts) =>
    leftovers.flatMap(({ left, right, table, isPair }, page) =>
      table.flatMap((row, s) =>
        Array.from(row, ([t, own]) =>
          sample({ ...own, ...contexts?.[page](s, t) }, featureNames, isPair(left[s], right[t])),
        ),
      ),
    )
  const oddsIn = (model, contexts) =>
    leftovers.map(({ table }, page) =>
      mapTable(table, (own, s, t) => oddsOf(model, { ...own, ...contexts?.[page](s, t) })),
    )
  const movedBlock = trainRegression(samplesOf(namesOfMoved), namesOfMoved)
  let odds = oddsIn(movedBlock)
  const inContext = []
  let movedInContext
  for (let round = 0; round < rounds; round++) {
    const contexts = leftovers.map(({ left, right, paired, neighbours }, page) =>
      blockContext(left, right, bestPairs(odds[page]), paired, neighbours),
    )
    for (const one of samplesOf(namesInContext, contexts)) inContext.push(one)
    movedInContext = trainRegression(inContext, namesInContext)
    odds = oddsIn(movedInContext, contexts)
  }
  console.log(`${pages.length} pages, ${samples.length} + ${inContext.length} samples of blocks`)
  return { block, movedBlock, movedInContext }
}

/** Whether two blocks are a pair, and whether both are known. */
function judgeOf({ source, target, blocks }) {
  const lines = new Map(
    [source, target].flatMap((document) =>
      document.blocks.map((block) => [block, lineOf(document, block.range.start)]),
    ),
  )
  return {
    isPair: (one, other) => blocks.targetOf.get(lines.get(one)) === lines.get(other),
    isKnown: (one, other) => blocks.sources.has(lines.get(one)) && blocks.targets.has(lines.get(other)),
  }
}

/** The sections that belong together; the parts before the first heading always do. */
function sectionPairs({ source, target, sections }) {
  const lineOfSection = (document, { heading }) => (heading ? lineOf(document, heading.range.start) : 0)
  const targets = new Map(target.sections.map((section) => [lineOfSection(target, section), section]))
  return source.sections.flatMap((section) => {
    const line = lineOfSection(source, section)
    const other = targets.get(line === 0 ? 0 : sections.targetOf.get(line))
    return other ? [[section, other]] : []
  })
}
