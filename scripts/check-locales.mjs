// Fails when what the program says is not complete in every language: a key that is missing, not used, empty or not
// translated, or a value that one language mentions and the other does not.
import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { parser as Parser } from 'i18next-parser'
import { globSync } from 'tinyglobby'
import config from '../i18next-parser.config.js'

/** The same in both languages, and rightly so. */
const IDENTICAL = new Set(['report.seconds'])

const [first, ...others] = config.locales
const [used, sourceProblems] = await keysInSource()
const catalogues = new Map(await Promise.all(config.locales.map(async (locale) => [locale, await read(locale)])))
const problems = [
  ...sourceProblems,
  ...config.locales.flatMap((locale) => problemsOf(locale, catalogues.get(locale))),
  ...others.flatMap((locale) => differences(locale)),
]
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
else console.log(`${used.size} messages, complete in ${config.locales.join(' and ')}`)

/** The keys that the source names; a key with a `count` stands for its singular and its plural. */
async function keysInSource() {
  const keys = new Set()
  const problems = []
  for (const path of globSync(config.input, { cwd: new URL('..', import.meta.url) })) {
    const parser = new Parser({ lexers: config.lexers })
    parser.on('warning', (warning) => problems.push(`${path}: ${warning}`))
    const source = await readFile(new URL(`../${path}`, import.meta.url), 'utf8')
    for (const { key, count } of parser.parse(source, path)) {
      if (count !== undefined) keys.add(`${key}_one`).add(`${key}_other`)
      else keys.add(key)
    }
  }
  return [keys, problems]
}

async function read(locale) {
  const path = config.output.replace('$LOCALE', locale)
  return JSON.parse(await readFile(new URL(`../${path}`, import.meta.url), 'utf8'))
}

function problemsOf(locale, catalogue) {
  const missing = [...used].filter((key) => !(key in catalogue)).map((key) => `${locale}: ${key} is missing`)
  const unused = Object.keys(catalogue).filter((key) => !used.has(key))
  const empty = Object.keys(catalogue).filter((key) => String(catalogue[key]).trim() === '')
  return [
    ...missing,
    ...unused.map((key) => `${locale}: ${key} is not used`),
    ...empty.map((key) => `${locale}: ${key} is empty`),
  ]
}

function differences(locale) {
  const [one, other] = [catalogues.get(first), catalogues.get(locale)]
  return Object.keys(one).flatMap((key) => {
    if (!(key in other)) return []
    if (one[key] === other[key] && !IDENTICAL.has(key)) return [`${key} is the same in ${first} and ${locale}`]
    const [wanted, found] = [placeholders(one[key]), placeholders(other[key])]
    return wanted === found
      ? []
      : [`${key} has ${wanted || 'no values'} in ${first} and ${found || 'none'} in ${locale}`]
  })
}

/** The values that a message mentions; how they are written, as in `{{seconds, number}}`, may differ. */
function placeholders(text) {
  const names = [...text.matchAll(/\{\{\s*([\w-]+)/g)].map(([, name]) => name)
  return [...new Set(names)].sort().join(', ')
}
