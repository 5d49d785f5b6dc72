// How alike good translations and wrong ones are to what a machine makes, in chrF: what the threshold of the rule
// `second-opinion` rests on. No service is asked: the stand-in puts for each Dutch word the likeliest English stem of the
// lexicon, which is worse than any real service. A wrong translation is that of the next sentence of about that length.
// Prints Markdown tables; asserts nothing. Usage: npm run bench:opinion   (needs ../shared)
import { existsSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { loadSources } from '../scripts/load-sources.mjs'

const corpus = '../shared/corpus/parallel'
const LEVELS = [10, 15, 20, 25, 30, 35]
if (!existsSync(corpus)) {
  console.log('Skipped: ../shared/corpus is not there.')
  process.exit()
}

const { chrf, shipped, stem } = await loadSources({
  chrf: 'src/opinion/chrf.ts',
  shipped: 'src/language/shipped-lexicon.ts',
  stem: 'src/language/stem.ts',
})
const lexicon = await shipped.shippedLexicon('nl', 'en')
const wordsOf = (text) => text.match(/[\p{L}\p{N}]+/gu) ?? []
const standIn = (text) =>
  wordsOf(text)
    .map((word) => {
      const [best] = [...(lexicon.get(stem.stemOf(word.toLowerCase(), 'nl')) ?? [])].sort(
        (one, other) => other[1] - one[1],
      )
      return best?.[0] ?? word
    })
    .join(' ')

const segments = ['open-forms', 'covid-dashboard']
  .flatMap((name) => readFileSync(`${corpus}/${name}.tsv`, 'utf8').split('\n'))
  .map((line) => line.split('\t'))
  .filter(([source, target]) => source && target && source !== target && !/[<>{}[\]]/.test(source + target))

for (const [name, least, most] of [
  ['1 to 3 words', 1, 3],
  ['4 to 7 words', 4, 7],
  ['8 words or more', 8, Infinity],
]) {
  const own = segments.filter(([, target]) => wordsOf(target).length >= least && wordsOf(target).length <= most)
  const byLength = own.toSorted((one, other) => one[1].length - other[1].length)
  const good = byLength.map(([source, target]) => chrf.chrF(standIn(source), target))
  const wrong = byLength.map(([source], at) => chrf.chrF(standIn(source), byLength[(at + 7) % byLength.length][1]))
  const below = (scores, level) =>
    `${((100 * scores.filter((score) => score < level).length) / scores.length).toFixed(1)} %`
  console.log(`\n| ${name}: ${own.length} | ${LEVELS.map((level) => `below ${level}`).join(' | ')} |`)
  console.log(`| --- |${' ---: |'.repeat(LEVELS.length)}`)
  console.log(`| good translations | ${LEVELS.map((level) => below(good, level)).join(' | ')} |`)
  console.log(`| wrong translations | ${LEVELS.map((level) => below(wrong, level)).join(' | ')} |`)
}
