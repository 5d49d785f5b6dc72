// The weights by which sections are paired: first alone, then with what the round before says of their neighbours.
import {
  bestPairs,
  contextOf,
  gatherEvidence,
  leastOdds,
  mapTable,
  oddsOf,
  profilesOf,
  tableOfFeatures,
} from '../../dist/training.js'
import { trainNetwork } from './network.mjs'
import { lineOf } from './pages.mjs'
import { trainRegression } from './regression.mjs'

const names = [
  'titleKept',
  'titleMeant',
  'titleAgainst',
  'titleKeptAgainst',
  'strangers',
  'bodyKept',
  'bodyMeant',
  'keptContained',
  'meantContained',
  'fixedShared',
  'fixedContained',
  'fixedAgainst',
  'fixedDifferent',
  'fixedExchanged',
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
]
const namesInContext = [...names, 'previous', 'next', 'parent', 'children', 'rival']
const rounds = 3

export function trainSections(pages, lexicons) {
  const tables = pages.map(({ source, target, sections }, index) => {
    const evidence = gatherEvidence(source, target, lexicons[index % lexicons.length])
    const lines = (document) => document.sections.slice(1).map(({ heading }) => lineOf(document, heading.range.start))
    const [sourceLines, targetLines] = [lines(source), lines(target)]
    const isPair = (s, t) => sections.targetOf.get(sourceLines[s]) === targetLines[t]
    return { source, target, isPair, features: tableOfFeatures(...profilesOf(source, target, evidence)) }
  })
  const section = trainRegression(
    tables.flatMap(({ features, isPair }) =>
      features.flatMap((row, s) => Array.from(row, ([t, own]) => sample(own, names, isPair(s, t)))),
    ),
    names,
  )
  // From here on only those that may be a pair: what tells them apart is something else than what finds them.
  const alone = tables.map(({ features }) => mapTable(features, (own) => oddsOf(section, own)))
  const inContext = (odds, judge) =>
    tables.map(({ source, target, features }, page) => {
      const context = contextOf(source.sections, target.sections, bestPairs(odds[page]), odds[page])
      return mapTable(features, (own, s, t) => {
        const before = alone[page][s].get(t)
        return before > leastOdds ? judge({ ...own, ...context(s, t) }, page, s, t) : before
      })
    })
  const samples = []
  let sectionInContext
  let odds = alone
  for (let round = 0; round < rounds; round++) {
    inContext(odds, (features, page, s, t) => samples.push(sample(features, namesInContext, tables[page].isPair(s, t))))
    sectionInContext = trainNetwork(samples, namesInContext)
    odds = inContext(odds, (features) => oddsOf(sectionInContext, features))
  }
  console.log(`${pages.length} pages, ${samples.length} samples of sections`)
  return { section, sectionInContext }
}

export const sample = (features, featureNames, isPair) => ({
  x: featureNames.map((name) => features[name] ?? 0),
  y: isPair ? 1 : 0,
})
