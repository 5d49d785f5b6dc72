// Writes the JSON schemas of the configuration and of a saved result, from the schemas that the program itself checks
// with. With --check it writes nothing and fails where a file is not up to date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { toJsonSchema } from '@valibot/to-json-schema'
import { format, resolveConfig } from 'prettier'
import { loadSources } from './load-sources.mjs'

const { config, rules, record } = await loadSources({
  config: 'src/config/schema.ts',
  rules: 'src/rules/index.ts',
  record: 'src/report/record-schema.ts',
})
const schema = toJsonSchema(config.configSchema, { target: 'draft-07' })

// Rule ids are not in the program's schema: there they are checked against the list of rules, with a suggestion.
const { additionalProperties: setting, ...rest } = schema.properties.rules
const ids = rules.rules.map((rule) => rule.id).sort()
schema.definitions = { ...schema.definitions, ruleSetting: setting }
schema.properties.rules = {
  ...rest,
  properties: Object.fromEntries(ids.map((id) => [id, { $ref: '#/definitions/ruleSetting' }])),
  additionalProperties: false,
}

await write('tweeluik.config.schema.json', schema)
// Later versions may add keys: who reads a result must not stumble over those.
await write('tweeluik.result.schema.json', toJsonSchema(record.recordSchema, { target: 'draft-07' }))

async function write(name, content) {
  const target = new URL(`../schema/${name}`, import.meta.url)
  const options = await resolveConfig(fileURLToPath(target))
  const text = await format(JSON.stringify(content), { ...options, parser: 'json' })
  if (!process.argv.includes('--check')) writeFileSync(target, text)
  else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error(`schema/${name} is not up to date: run npm run docs`)
    process.exitCode = 1
  }
}
