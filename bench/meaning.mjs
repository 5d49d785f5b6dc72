// How many planted faults of each family the rules on meaning find, and how many findings they give on good text.
// Prints Markdown tables; asserts nothing. Usage: npm run bench:meaning [-- --list]   (after npm run build; needs ../shared)
// Faults are planted in the pages with an even number of commerce-pairs: the others were learned from.
import { existsSync } from 'node:fs'
import process from 'node:process'
import { loadSources } from '../scripts/load-sources.mjs'
import * as tools from '../dist/training.js'
import { faults, segmentsOf, sentencesOfPages } from './meaning-sentences.mjs'
import { createRandom } from './plant-sentences.mjs'

const corpus = '../shared/corpus'
const RULES = ['negation-mismatch', 'modality-mismatch', 'meaning', 'misspelt']
const OTHERS = ['number-mismatch', 'term-forbidden', 'homograph', 'false-friend', 'acronym-mismatch']
const EVERY = 12
const isSeldom = (family) => !/changed|rare sense|adjective|added/.test(family)
const isListed = process.argv.includes('--list')
if (!existsSync(corpus)) {
  console.log('Skipped: ../shared/corpus is not there.')
  process.exit()
}

const { catalog, shipped, base, judge, index, run, knowledge } = await loadSources({
  catalog: 'src/document/catalog/catalog-document.ts',
  shipped: 'src/glossary/shipped-terms.ts',
  base: 'src/glossary/term-base.ts',
  judge: 'src/glossary/judge.ts',
  index: 'src/rules/index.ts',
  run: 'src/rules/run.ts',
  knowledge: 'src/meaning/knowledge.ts',
})
const words = await knowledge.shippedKnowledge('nl', 'en')
const terms = base.createTermBase('nl', 'en', [await shipped.shippedTerms('nl', 'en')], words.lexicon)
const site = {
  resolve: () => undefined,
  keepNames: [],
  knownNames: terms.names,
  terms: new Map([['en', terms]]),
  knowledge: new Map([['en', words]]),
}
const chosen = index.rules.filter(({ id }) => [...RULES, ...OTHERS].includes(id))

const random = createRandom(4)
const pages = sentencesOfPages(`${corpus}/commerce-pairs`, (number) => number % 2 === 0, words.lexicon, tools)
const others = pages
  .flatMap(({ target }) => [...target.toLowerCase().matchAll(/\b[a-z]{4,}\b/g)].map(([word]) => word))
  .filter((word) => !tools.isFunctionWord(word, 'en'))
const adjective =
  /(?:al|ive|ic|ous|able|ible|ful|ent|ary|less)$|^(?:new|full|open|clear|public|secure|large|small|current|specific|custom|main|good|safe)$/

/** Every family with the words that it may change. */
const families = {
  ...faults,
  'adjective lost': (pair, context) => adjectiveLost(pair, context),
}
delete families['word lost']

/** A right rendering of a term, replaced by that of another term of the same kind. */
families['term changed'] = ({ source, target }) => termChanged(source, target)

console.log('| planted | faults | found | right |\n| --- | ---: | ---: | ---: |')
const clean = findingsOf(pages)
for (const [name, plant] of Object.entries(families)) {
  // One fault in so many sentences: a page that is wrong all over would be taken for a free translation.
  const planted = pages.map((pair, at) => (at % EVERY === 0 || isSeldom(name) ? plantedIn(pair, plant) : undefined))
  const found = findingsOf(pages.map((pair, at) => ({ ...pair, ...planted[at] })))
  const faulty = planted.flatMap((one, at) => (one ? [at] : []))
  const right = faulty.filter((at) => found[at].some((text) => !clean[at].includes(text))).length
  console.log(
    `| ${name} | ${faulty.length} | ${right} | ${((100 * right) / Math.max(1, faulty.length)).toFixed(0)} % |`,
  )
}

console.log(
  `\n| good text | segments | ${RULES.join(' | ')} | for each 100 | all rules | for each 100 |\n| --- | ---: |${' ---: |'.repeat(RULES.length + 3)}`,
)
for (const name of ['commerce, even pages', 'open-forms', 'covid-dashboard']) {
  const pairs = name.startsWith('commerce') ? pages : segmentsOf(`${corpus}/parallel/${name}.tsv`)
  const found = findingsOf(pairs, index.rules)
  const counts = RULES.map((rule) => found.flat().filter((text) => text.startsWith(`${rule} `)).length)
  const sum = counts.reduce((one, other) => one + other, 0)
  const all = found.flat().length
  const [share, shareOfAll] = [sum, all].map((one) => ((100 * one) / pairs.length).toFixed(2))
  console.log(`| ${name} | ${pairs.length} | ${counts.join(' | ')} | ${share} | ${all} | ${shareOfAll} |`)
  if (isListed)
    for (const [at, texts] of found.entries())
      for (const text of texts) console.log(`  ${text}\n    ${pairs[at].source}\n    ${pairs[at].target}`)
}

function termChanged(source, target) {
  const sentence = { text: source, isHeading: false, links: [], path: '' }
  const right = judge
    .judge(sentence, target, terms)
    .find(({ rendering, found }) => rendering === 'right' && !found.inCompound)
  const other = terms.terms[Math.floor(random() * terms.terms.length)]?.use[0]
  if (!right?.as || !other) return undefined
  return { target: target.slice(0, right.as.start) + other + target.slice(right.as.end) }
}

function adjectiveLost(pair, context) {
  const word = context.words.find(({ text }) => adjective.test(text.toLowerCase()))
  return word && faults['word lost'](pair, { ...context, words: [word, word, word] })
}

/** A fault in a sentence, where one of the family fits. */
function plantedIn({ source, target }, plant) {
  const compared = tools.compareWords({ source, target, languages: ['nl', 'en'] }, words)
  const rareOf = (links) => {
    const { stems, usual } = tools.renderingsOf(compared.source.words[links[0]], words)
    return [...stems].filter((stem) => !usual.has(stem) && stem.length > 3)
  }
  const chosen = (compared?.target.words ?? [])
    .map((word, at) => ({ ...word, links: compared.target.links[at] }))
    .filter(({ links }) => links.length === 1)
  return plant({ source, target }, { words: chosen, random, others, rareOf })
}

/** What the rules say of each sentence, as text; sixty of them are a page. */
function findingsOf(pairs, rules = chosen) {
  const found = pairs.map(() => [])
  for (let from = 0; from < pairs.length; from += 60) {
    const page = pairs.slice(from, from + 60)
    const [source, target] = [documentOf(page, 'source', 'nl'), documentOf(page, 'target', 'en')]
    const blockPairs = source.blocks.map((block, at) => ({ source: block, target: target.blocks[at], segments: [] }))
    const blocks = blockPairs.map((pair) => ({ kind: 'matched', source: pair.source, target: pair.target, score: 1 }))
    const view = { pairs: [{ source, target, sections: [], blocks, blockPairs }], missing: [], orphans: [] }
    for (const finding of run.runRules(rules, view, site, new Map())) {
      if (finding.severity === 'info' || !finding.target) continue
      const at = target.blocks.findIndex(
        ({ range }) => range.start <= finding.target.range.start && finding.target.range.start <= range.end,
      )
      found[from + at]?.push(`${finding.rule} ${JSON.stringify(finding.message.values)}`)
    }
  }
  return found
}

/** One side as a catalog with a message for each sentence. */
function documentOf(page, side, language) {
  const values = page.map((pair) => pair[side].replaceAll('\n', ' '))
  let start = 0
  const entries = values.map((value, at) => {
    const range = { start, end: start + value.length }
    start += value.length + 1
    return { key: String(at), value, range }
  })
  return catalog.catalogDocument(`${language}.txt`, language, values.join('\n'), entries)
}
