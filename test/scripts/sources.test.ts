import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const programs = ['bench', 'scripts', 'scripts/train'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => path.join(folder, file)),
)

/** Benches and scripts load modules by their path, which no compiler follows. */
test.each(programs)('%s: its modules are there', (program) => {
  const modules = readFileSync(program, 'utf8').match(/(?<=')src\/[\w/-]+\.ts(?=')/g) ?? []
  expect(modules.filter((module) => !existsSync(module))).toEqual([])
})
