// Writes schema/tweeluik.config.schema.json from the schema that the program itself checks with.
// With --check it writes nothing and fails where the file is not up to date.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { toJsonSchema } from '@valibot/to-json-schema'
import { format, resolveConfig } from 'prettier'
import { build } from 'tsdown'

const project = new URL('../', import.meta.url)
const target = new URL('schema/tweeluik.config.schema.json', project)
// Inside node_modules, so that what the built files import is found.
const built = new URL('node_modules/.cache/tweeluik-schema/', project)

async function load(source) {
  const outDir = fileURLToPath(built)
  await build({ config: false, cwd: fileURLToPath(project), entry: [source], outDir, dts: false, logLevel: 'error' })
  return import(new URL(source.split('/').at(-1).replace(/\.ts$/, '.mjs'), built))
}

const { configSchema } = await load('src/config/schema.ts')
const schema = toJsonSchema(configSchema, { target: 'draft-07' })

// Rule ids are not in the program's schema: there they are checked against the list of rules, with a suggestion.
if (existsSync(new URL('src/rules/index.ts', project))) {
  const { rules } = await load('src/rules/index.ts')
  const { additionalProperties: setting, ...rest } = schema.properties.rules
  const ids = rules.map((rule) => rule.id).sort()
  schema.definitions = { ...schema.definitions, ruleSetting: setting }
  schema.properties.rules = {
    ...rest,
    properties: Object.fromEntries(ids.map((id) => [id, { $ref: '#/definitions/ruleSetting' }])),
    additionalProperties: false,
  }
}
rmSync(built, { recursive: true, force: true })

const options = await resolveConfig(fileURLToPath(target))
const text = await format(JSON.stringify(schema), { ...options, parser: 'json' })
if (!process.argv.includes('--check')) writeFileSync(target, text)
else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  console.error('schema/tweeluik.config.schema.json is not up to date: run node scripts/generate-schema.mjs')
  process.exitCode = 1
}
