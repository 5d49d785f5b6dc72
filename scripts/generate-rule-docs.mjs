// Writes docs/<language>/rules/: a page for every rule and a list of all of them, made from the rules and their texts.
// With --check it writes nothing and fails where a page is not up to date or no longer has a rule.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { loadSources } from './load-sources.mjs'

const { documentation, rules, translator } = await loadSources({
  documentation: 'src/cli/rules/document-rules.ts',
  rules: 'src/rules/index.ts',
  translator: 'src/cli/translator.ts',
})

const isCheck = process.argv.includes('--check')
const outdated = []
for (const language of translator.uiLanguages) {
  const folder = new URL(`../docs/${language}/rules/`, import.meta.url)
  const pages = documentation.documentRules(rules.rules, await translator.createTranslator(language))
  const found = existsSync(folder) ? readdirSync(folder) : []
  const changed = [...pages].filter(([name, text]) => !found.includes(name) || read(folder, name) !== text)
  const leftOver = found.filter((name) => !pages.has(name))
  outdated.push(...[...changed.map(([name]) => name), ...leftOver].map((name) => `docs/${language}/rules/${name}`))
  if (isCheck) continue
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of changed) writeFileSync(new URL(name, folder), text)
  for (const name of leftOver) rmSync(new URL(name, folder))
}
if (isCheck && outdated.length > 0) {
  console.error(`Not up to date: ${outdated.join(', ')}. Run npm run docs.`)
  process.exitCode = 1
}

function read(folder, name) {
  return readFileSync(new URL(name, folder), 'utf8')
}
