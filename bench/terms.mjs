// How many findings the term rules give on good human translations, of which nearly all are false alarms, and on a real
// site. Prints a Markdown table; asserts nothing. Usage: node bench/terms.mjs [FOLDER OF TSV FILES] [--list]
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { loadSources } from '../scripts/load-sources.mjs'

const [folder = '../shared/corpus/parallel'] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const isListed = process.argv.includes('--list')
const RULES = [
  'term-forbidden',
  'term-missing',
  'term-inconsistent',
  'homograph',
  'false-friend',
  'acronym-mismatch',
  'name-changed',
]

if (!existsSync(folder)) {
  console.log(`No ${folder}: nothing to measure`)
  process.exit()
}
const { catalog, shipped, base, lexicon, index, run } = await loadSources({
  catalog: 'src/document/catalog/catalog-document.ts',
  shipped: 'src/glossary/shipped-terms.ts',
  base: 'src/glossary/term-base.ts',
  lexicon: 'src/language/shipped-lexicon.ts',
  index: 'src/rules/index.ts',
  run: 'src/rules/run.ts',
})
const terms = base.createTermBase(
  'nl',
  'en',
  [await shipped.shippedTerms('nl', 'en')],
  await lexicon.shippedLexicon('nl', 'en'),
)
const site = { resolve: () => undefined, keepNames: [], knownNames: terms.names, terms: new Map([['en', terms]]) }
const rules = index.rules.filter(({ id }) => RULES.includes(id))

console.log('| segments | number | findings | for each 100 | by rule |\n| --- | --- | --- | --- | --- |')
for (const file of readdirSync(folder).filter((name) => name.endsWith('.tsv'))) {
  const rows = readFileSync(path.join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
  const [source, target] = [documentOf(rows, 0, 'nl'), documentOf(rows, 1, 'en')]
  const blockPairs = source.blocks.map((block, at) => ({ source: block, target: target.blocks[at], segments: [] }))
  const blocks = blockPairs.map((pair) => ({ kind: 'matched', source: pair.source, target: pair.target, score: 1 }))
  const pairs = [{ source, target, sections: [], blocks, blockPairs }]
  const found = run.runRules(rules, { pairs, missing: [], orphans: [] }, site, new Map())
  const counts = RULES.map((id) => [id, found.filter(({ rule }) => rule === id).length]).filter(
    ([, count]) => count > 0,
  )
  const byRule = counts.map(([id, count]) => `${id} ${count}`).join(', ')
  console.log(
    `| ${file} | ${rows.length} | ${found.length} | ${((100 * found.length) / rows.length).toFixed(2)} | ${byRule} |`,
  )
  if (isListed) for (const { rule, message } of found) console.log(rule, JSON.stringify(message.values))
}

/** One column as a catalog with a message for each line. */
function documentOf(rows, column, language) {
  const values = rows.map((row) => row[column] ?? '')
  let start = 0
  const entries = values.map((value, at) => {
    const range = { start, end: start + value.length }
    start += value.length + 1
    return { key: String(at), value, range }
  })
  return catalog.catalogDocument(`${language}.tsv`, language, values.join('\n'), entries)
}
