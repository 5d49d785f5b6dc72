// Learns by which signs a word that nothing accounts for is a mistranslation, from sentences with planted faults, and
// writes src/meaning/data/weights.ts.
// Usage: node scripts/train-meaning.mjs [FOLDER OF THE CORPUS]   (after npm run build)
// Half of the pages of commerce-pairs are learned from, and every second segment of the texts that people translated.
// The lexicon has seen those segments; here it is one of commerce-operations only, so that they are as new as the pages
// of a site that we do not know. What is reported is measured on the other half.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { createRandom } from '../bench/plant-sentences.mjs'
import { faults, segmentsOf, sentencesOfPages } from '../bench/meaning-sentences.mjs'
import * as tools from '../dist/training.js'
import { trainRegression } from './train/regression.mjs'

const [corpus = '../shared/corpus'] = process.argv.slice(2)
const random = createRandom(20260101)
const languages = ['nl', 'en']

const shipped = await tools.shippedKnowledge('nl', 'en')
const known = segmentsOf(path.join(corpus, 'parallel/commerce-operations.tsv')).map(({ source, target }) => ({
  source: tools.stemsIn(source, 'nl').slice(0, 60),
  target: tools.stemsIn(target, 'en').slice(0, 60),
}))
const lexicon = tools.learnLexicon(known, { rounds: 5, least: 0.1, most: 4, leastSeen: 2 })
const elsewhere = tools.createKnowledge({ ...shipped, lexicon })

const human = ['open-forms', 'covid-dashboard'].flatMap((name) => segmentsOf(path.join(corpus, `parallel/${name}.tsv`)))
const pages = (isWanted) => sentencesOfPages(path.join(corpus, 'commerce-pairs'), isWanted, shipped.lexicon, tools)
const sets = {
  learn: [
    ...pages((number) => number % 2 === 1).map((pair) => ({ ...pair, knowledge: shipped })),
    ...human.filter((_, at) => at % 2 === 1).map((pair) => ({ ...pair, knowledge: elsewhere })),
  ],
  test: [
    ...pages((number) => number % 2 === 0).map((pair) => ({ ...pair, knowledge: shipped, name: 'commerce' })),
    ...human.filter((_, at) => at % 2 === 0).map((pair) => ({ ...pair, knowledge: elsewhere, name: 'human' })),
    ...human
      .filter((_, at) => at % 2 === 0)
      .map((pair) => ({ ...pair, knowledge: shipped, name: 'human, words known' })),
  ],
}
const others = sets.learn.flatMap(({ target }) =>
  [...target.toLowerCase().matchAll(/(?<![\p{L}\p{N}])[a-z]{4,}(?![\p{L}\p{N}])/gu)]
    .map(([word]) => word)
    .filter((word) => !tools.isFunctionWord(word, 'en')),
)

/** As pages would be: what follows its source as closely belongs together. */
const PAGE = 60
for (const pairs of Object.values(sets)) {
  for (let at = 0; at < pairs.length; at += PAGE) {
    const page = pairs.slice(at, at + PAGE)
    const compared = page.flatMap((pair) => tools.compareWords({ ...pair, languages }, pair.knowledge) ?? [])
    const literal = tools.literalness(compared)
    for (const pair of page) pair.literal = literal
  }
}

/** Words that a dictionary gives for a rare sense: what a machine takes that does not see the sentence. */
function rareRenderings(word, knowledge) {
  const { stems, usual } = tools.renderingsOf(word, knowledge)
  return [...stems].filter((stem) => !usual.has(stem) && stem.length > 3 && !tools.isFunctionWord(stem, 'en'))
}

/** The suspects of a sentence, and of one with a planted fault those that are one: by what was planted. */
function samplesOf({ source, target, knowledge, literal }) {
  const compared = tools.compareWords({ source, target, languages }, knowledge)
  if (!compared) return []
  const samples = tools.suspectsIn(compared, knowledge, literal).map((suspect) => ({ ...suspect, label: false }))
  const words = compared.target.words
    .map((word, at) => ({ ...word, links: compared.target.links[at] }))
    .filter(({ links }) => links.length === 1)
  if (words.length === 0 || random() < 0.4) return samples
  const chance = random()
  const isChange = chance < 0.75
  const fault = faults[chance < 0.4 ? 'word changed' : isChange ? 'rare sense' : 'word lost'](
    { target },
    { words, random, others, rareOf: (links) => rareRenderings(compared.source.words[links[0]], knowledge) },
  )
  const planted = fault && tools.compareWords({ source, target: fault.target, languages }, knowledge)
  if (!planted) return samples
  for (const suspect of tools.suspectsIn(planted, knowledge, literal)) {
    const isFault = isChange
      ? suspect.kind !== 'lost' && suspect.target?.text.toLowerCase() === fault.word
      : suspect.kind === 'lost' &&
        !samples.some(({ kind, source: one }) => kind === 'lost' && one.start === suspect.source.start)
    if (isFault) samples.push({ ...suspect, label: true })
  }
  return samples
}

const learn = sets.learn.flatMap(samplesOf)
const kinds = ['changed', 'odd', 'lost']
const weights = Object.fromEntries(
  kinds.map((kind) => {
    const samples = learn.filter((one) => one.kind === kind)
    const names = Object.keys(samples[0].features)
    const rows = samples.map(({ features, label }) => ({
      x: names.map((name) => features[name]),
      y: label ? 1 : 0,
    }))
    return [kind, trainRegression(rows, names)]
  }),
)
writeFileSync(
  new URL('../src/meaning/data/weights.ts', import.meta.url),
  `// Generated by scripts/train-meaning.mjs; do not edit by hand.\nexport const weights = ${JSON.stringify(weights, null, 2)} as const\n`,
)

const oddsOf = ({ kind, features }) =>
  Object.entries(weights[kind]).reduce(
    (sum, [name, weight]) => sum + weight * (name === 'bias' ? 1 : features[name]),
    0,
  )
console.log(
  '| kind | set | odds at least | of the planted | false for each 100 sentences |\n| --- | --- | ---: | ---: | ---: |',
)
for (const name of ['commerce', 'human', 'human, words known']) {
  const chosen = sets.test.filter((one) => one.name === name)
  const tested = chosen.map(samplesOf)
  console.log(`${name}: literal ${chosen.at(0).literal.toFixed(3)} ${chosen.at(-1).literal.toFixed(3)}`)
  for (const kind of kinds)
    for (const least of [-1, -0.5, 0, 0.5, 1, 1.5]) {
      const all = tested.flat().filter((one) => one.kind === kind)
      const right = all.filter(({ label }) => label)
      const found = right.filter((one) => oddsOf(one) >= least).length
      const wrong = tested.filter((samples) =>
        samples.some((one) => one.kind === kind && !one.label && oddsOf(one) >= least),
      ).length
      console.log(
        `| ${kind} | ${name} | ${least} | ${((100 * found) / right.length).toFixed(0)} % of ${right.length} | ${((100 * wrong) / chosen.length).toFixed(2)} |`,
      )
    }
}
console.log(JSON.stringify(weights, null, 1))
