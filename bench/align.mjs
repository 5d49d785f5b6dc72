// Measures the aligner on pages with planted edits and prints Markdown tables; asserts nothing.
// Usage: npm run bench:align   (needs ../shared: the corpus and the tool that plants the edits)
// Pages with an odd number of commerce-pairs are what the aligner was trained on, so only the even ones are reported;
// the NeRDS pages were never trained on.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import {
  alignDocuments,
  alignPairs,
  alignSentences,
  alignJson,
  createEvidenceContext,
  guessDialect,
  parseDocument,
  shippedLexicon,
} from '../dist/training.js'
import { createRandom, levels, plantSentences } from './plant-sentences.mjs'

const shared = fileURLToPath(new URL('../../shared', import.meta.url))
const tools = path.join(shared, 'tools/align-bench')
if (!existsSync(tools)) {
  console.log('Skipped: ../shared/tools/align-bench is not there.')
  process.exit()
}
const work = mkdtempSync(path.join(os.tmpdir(), 'tweeluik-bench-'))
const lexicon = await shippedLexicon('nl', 'en')
const sets = ['drift', 'heavy', 'mixed', 'blk']

const read = (file, language) => {
  const text = readFileSync(file, 'utf8')
  return parseDocument(text, {
    path: file,
    language,
    dialect: guessDialect([text]),
    slugs: 'github',
    readableKeys: ['title'],
  })
}

try {
  const benches = [
    plant('commerce, even pages', path.join(shared, 'corpus/commerce-pairs'), (number) => number % 2 === 0),
    plant('nerds', flatten(path.join(shared, 'corpus/nerds/docs')), () => true),
  ]
  console.log(`${new Date().toISOString().slice(0, 10)} · Node ${process.version}\n`)
  console.log('| bench | set | aligner | sections F1 | missing/extra F1 | blocks F1 | missing/extra F1 | seconds |')
  console.log('| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |')
  for (const { name, folder } of benches) for (const set of sets) reportSet(name, path.join(folder, set))
  console.log('\n| bench | edits | blocks | sentence links F1 |\n| --- | --- | ---: | ---: |')
  reportSentences(path.join(shared, 'corpus/commerce-pairs'))
  console.log(`\nPeak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** Plants the edits and keeps only the pages wanted. */
function plant(name, pairs, isWanted) {
  const folder = path.join(work, name.replace(/\W+/g, '-'))
  const { status, stderr } = spawnSync(process.execPath, ['make-bench.mjs', pairs], {
    cwd: tools,
    env: { ...process.env, BENCH: folder },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  for (const set of sets) {
    const file = path.join(folder, set, 'gold.json')
    const gold = JSON.parse(readFileSync(file, 'utf8'))
    writeFileSync(
      file,
      JSON.stringify(Object.fromEntries(Object.entries(gold).filter(([number]) => isWanted(Number(number))))),
    )
  }
  return { name, folder }
}

/** All pages with a translation beside each other in one folder, as the tool wants them. */
function flatten(docs) {
  const folder = path.join(work, 'flat')
  mkdirSync(folder)
  for (const file of readdirSync(docs, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.en.md'))) {
    const flat = file.replaceAll(path.sep, '-')
    cpSync(path.join(docs, file), path.join(folder, flat))
    cpSync(path.join(docs, file.replace(/\.en\.md$/, '.md')), path.join(folder, flat.replace(/\.en\.md$/, '.md')))
  }
  return folder
}

function reportSet(name, folder) {
  const gold = JSON.parse(readFileSync(path.join(folder, 'gold.json'), 'utf8'))
  const numbers = Object.keys(gold)
  const documents = numbers.map((number) => ({
    source: read(path.join(folder, `${number}.nl.md`), 'nl'),
    target: read(path.join(folder, `${number}.en.md`), 'en'),
  }))
  const started = performance.now()
  const ours = JSON.parse(alignJson(alignPairs(documents, lexicon))).pairs.map(({ sections, blocks }) => ({
    sections: linesOf(sections),
    blocks: linesOf(blocks),
  }))
  const seconds = (performance.now() - started) / 1000
  const row = (aligner, predictions, time) => {
    const figures = ['sections', 'blocks'].flatMap((part) => {
      const { pairs, alone } = score(numbers.map((number, index) => [gold[number][part], predictions[index][part]]))
      return predictions[0][part] ? [pairs.toFixed(3), alone.toFixed(3)] : ['', '']
    })
    console.log(`| ${name} | ${path.basename(folder)} | ${aligner} | ${figures.join(' | ')} | ${time} |`)
  }
  row('Tweeluik', ours, seconds.toFixed(1))
  row(
    'i-th to i-th',
    documents.map((pair) => ({ sections: inOrder(headings(pair)) })),
    '',
  )
  row(
    'LCS on levels',
    documents.map((pair) => ({ sections: byLevels(headings(pair)) })),
    '',
  )
}

function linesOf(links) {
  return links.filter(({ source, target }) => source && target).map(({ source, target }) => [source.line, target.line])
}

function headings({ source, target }) {
  return [source, target].map(({ text, sections }) =>
    sections.slice(1).map(({ depth, range }) => ({ depth, line: text.slice(0, range.start).split('\n').length })),
  )
}

function inOrder([sources, targets]) {
  return sources.slice(0, targets.length).map(({ line }, index) => [line, targets[index].line])
}

function byLevels([sources, targets]) {
  const table = Array.from({ length: sources.length + 1 }, () => new Int32Array(targets.length + 1))
  for (let s = sources.length - 1; s >= 0; s--)
    for (let t = targets.length - 1; t >= 0; t--)
      table[s][t] =
        sources[s].depth === targets[t].depth ? table[s + 1][t + 1] + 1 : Math.max(table[s + 1][t], table[s][t + 1])
  const pairs = []
  for (let s = 0, t = 0; s < sources.length && t < targets.length;) {
    if (sources[s].depth === targets[t].depth) pairs.push([sources[s++].line, targets[t++].line])
    else if (table[s + 1][t] >= table[s][t + 1]) s++
    else t++
  }
  return pairs
}

/** F1 of the pairs, and of the lines that have no counterpart; as the tool's own scorer counts them. */
function score(pages) {
  const f1 = (right, wrong, missed) =>
    right === 0 ? (wrong + missed === 0 ? 1 : 0) : (2 * right) / (2 * right + wrong + missed)
  const count = { right: 0, wrong: 0, missed: 0, aloneRight: 0, aloneWrong: 0, aloneMissed: 0 }
  for (const [{ pairs, nl, en }, predicted = []] of pages) {
    const [targetOf, sourceOf] = [new Map(pairs), new Map(pairs.map(([source, target]) => [target, source]))]
    const [sources, targets] = [new Set(), new Set()]
    let right = 0
    for (const [source, target] of new Map(predicted.map((pair) => [String(pair), pair])).values()) {
      sources.add(source)
      targets.add(target)
      if (targetOf.get(source) === target) right++
      else if (targetOf.has(source) || sourceOf.has(target) || nl.includes(source) || en.includes(target)) count.wrong++
    }
    count.right += right
    count.missed += pairs.length - right
    count.aloneWrong +=
      pairs.filter(([source]) => !sources.has(source)).length +
      pairs.filter(([, target]) => !targets.has(target)).length
    for (const [known, paired] of [
      [nl, sources],
      [en, targets],
    ])
      for (const line of known) paired.has(line) ? count.aloneMissed++ : count.aloneRight++
  }
  return {
    pairs: f1(count.right, count.wrong, count.missed),
    alone: f1(count.aloneRight, count.aloneWrong, count.aloneMissed),
  }
}

/** Blocks of three sentences or more, on the pages that the sentence weights were not chosen on. */
function reportSentences(folder) {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.en.md'))
    .sort()
    .filter((_, index) => index % 2 === 0)
  const blocks = files.flatMap((file) => {
    const [source, target] = [
      read(path.join(folder, file.replace('.en.md', '.md')), 'nl'),
      read(path.join(folder, file), 'en'),
    ]
    return alignDocuments(source, target, lexicon).blockPairs.filter(
      ({ source: one, target: other }) =>
        ['paragraph', 'list-item'].includes(one.kind) &&
        one.segments.length >= 3 &&
        one.segments.length === other.segments.length,
    )
  })
  for (const [level, edits] of Object.entries(levels)) {
    const random = createRandom(20261121)
    const stranger = () => blocks[Math.floor(random() * blocks.length)].target.segments[0].text
    let [right, wrong, missed] = [0, 0, 0]
    for (const { source, target } of blocks) {
      const { segments, gold } = plantSentences(target.segments, edits, random, stranger)
      const links = alignSentences(
        source,
        { ...target, segments },
        { languages: { source: 'nl', target: 'en' }, evidence: createEvidenceContext(lexicon) },
      )
      const found = new Set(
        links.flatMap((link) =>
          link.source.flatMap((one) =>
            link.target.map((other) => `${source.segments.indexOf(one)},${segments.indexOf(other)}`),
          ),
        ),
      )
      for (const pair of found) gold.has(pair) ? right++ : wrong++
      for (const pair of gold) if (!found.has(pair)) missed++
    }
    console.log(
      `| commerce, even pages | ${level} | ${blocks.length} | ${((2 * right) / (2 * right + wrong + missed)).toFixed(3)} |`,
    )
  }
}
