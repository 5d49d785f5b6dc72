// Writes src/glossary/data/terms-nl-en.ts from glossary/nl-en.yaml: reading so much YAML at every start would take
// longer than checking a page. With --check it writes nothing and fails where the file is not up to date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { parse } from 'yaml'
import { loadSources } from './load-sources.mjs'

const target = new URL('../src/glossary/data/terms-nl-en.ts', import.meta.url)
const yaml = readFileSync(new URL('../glossary/nl-en.yaml', import.meta.url), 'utf8')

const { yaml: glossary } = await loadSources({ yaml: 'src/glossary/yaml.ts' })
// Fails at the first entry that is not right.
glossary.readYaml(yaml)

/** The entries as they are written, without the sentences they are tested with. */
const compact = JSON.stringify(parse(yaml), (key, value) => (key === 'good' || key === 'bad' ? undefined : value))
const lines = compact.replaceAll(/(?<=[\]}]),(?=["{])/g, ',\n')
const module = `// Generated from glossary/nl-en.yaml by scripts/compile-glossary.mjs; do not edit by hand.
export const terms = \`${lines.replaceAll(/[\\`]|\$\{/g, '\\$&')}\`
`

if (!process.argv.includes('--check')) writeFileSync(target, module)
else if (!existsSync(target) || readFileSync(target, 'utf8') !== module) {
  console.error('src/glossary/data/terms-nl-en.ts is not up to date: run npm run docs')
  process.exitCode = 1
}
