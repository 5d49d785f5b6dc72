import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import Ajv from 'ajv'
import draft4 from 'ajv/lib/refs/json-schema-draft-04.json' with { type: 'json' }
import { beforeAll, describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { checkSite } from '../../src/app/check.js'
import { helpOf } from '../../src/cli/rule-help.js'
import { createTranslator } from '../../src/cli/translator.js'
import type { Translate } from '../../src/messages.js'
import { reporters, type Format } from '../../src/report/index.js'
import { mergeRecords } from '../../src/report/merge-records.js'
import { parseRecord } from '../../src/report/parse-record.js'
import { recordOf } from '../../src/report/record.js'
import type { CheckResult, RuleHelp } from '../../src/report/types.js'
import { rules } from '../../src/rules/index.js'
import resultSchema from '../../schema/tweeluik.result.schema.json' with { type: 'json' }
import { cleanResult, fixedResult } from './fixed-result.js'
import { hostileResult } from './hostile-result.js'

const root = new URL('../../', import.meta.url)
const corpus = fileURLToPath(new URL('../shared/corpus/nerds', root))
if (!existsSync(corpus)) console.warn('The NeRDS corpus is not there: reports on it are not validated')

const checked = (cwd: string): Promise<CheckResult> =>
  checkSite({
    cwd,
    configFile: undefined,
    paths: [],
    rules: [],
    version: '0.0.0',
    now: () => 0,
    onProgress: () => undefined,
  })

const results: readonly { readonly name: string; readonly result: () => CheckResult | Promise<CheckResult> }[] = [
  { name: 'one of everything', result: () => fixedResult },
  { name: 'nothing wrong', result: () => cleanResult },
  { name: 'hostile texts', result: () => hostileResult },
  { name: 'the example', result: () => checked(fileURLToPath(new URL('examples/guidelines', root))) },
  ...(existsSync(corpus) ? [{ name: 'NeRDS', result: () => checked(corpus) }] : []),
]

const codeQuality = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: { lines: { type: 'object', properties: { begin: { type: 'integer', minimum: 1 } } } },
      },
    },
    additionalProperties: { type: 'string', minLength: 1 },
  },
}

const ajv = new Ajv({ schemaId: 'auto', meta: false, allErrors: true })
ajv.addMetaSchema(draft4)
const validSarif = ajv.compile(sarifSchema)
const validCodeQuality = new Ajv().compile(codeQuality)
const validResult = new Ajv({ allErrors: true }).compile(resultSchema)

describe.each(results)('$name', { timeout: 60_000 }, ({ result }) => {
  let found: CheckResult
  let translate: Translate
  let help: readonly RuleHelp[]
  const render = (format: Format) =>
    reporters[format](found, { translate, rules: help, width: 80, color: false, quiet: false })

  beforeAll(async () => {
    translate = await createTranslator('nl')
    help = await helpOf(rules, translate)
    found = await result()
  }, 60_000)

  test('is valid SARIF', () => {
    const log = JSON.parse(render('sarif'))
    validSarif(log)
    expect(validSarif.errors).toBeNull()
    expect(log.runs[0].results.length).toBe(found.findings.length)
  })

  test('is a valid Code Quality report, with a fingerprint for each', () => {
    const issues = JSON.parse(render('gitlab'))
    validCodeQuality(issues)
    expect(validCodeQuality.errors).toBeNull()
    expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(issues.length)
  })

  test.each(['junit', 'checkstyle'] as const)('is valid %s', async (format) => {
    const schema = await readFile(new URL(`test/fixtures/${format}.xsd`, root), 'utf8')
    const { errors } = await validateXML({
      xml: { fileName: `${format}.xml`, contents: render(format) },
      schema: { fileName: `${format}.xsd`, contents: schema },
    })
    expect(errors.map(({ message }) => message)).toEqual([])
  })

  test('is JSON of the form that the schema tells', () => {
    validResult(JSON.parse(render('json')))
    expect(validResult.errors).toBeNull()
  })

  test('is JSON that can be read back', () => {
    const record = recordOf(found, translate)
    expect(parseRecord(render('json'))).toEqual(JSON.parse(JSON.stringify(record)))
    expect(mergeRecords([record, record]).findings).toEqual(record.findings)
  })
})
