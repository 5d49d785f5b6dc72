// Builds TypeScript sources and imports them, for scripts that need what the program knows.
import { rmSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'tsdown'

const project = new URL('../', import.meta.url)

/** The modules at these paths, relative to the project, by the names they are given: `{ name: 'src/….ts' }`. */
export async function loadSources(entry) {
  // Inside node_modules, so that what the built files import is found.
  const built = new URL(`node_modules/.cache/tweeluik-${process.pid}/`, project)
  const outDir = fileURLToPath(built)
  try {
    await build({ config: false, cwd: fileURLToPath(project), entry, outDir, dts: false, logLevel: 'error' })
    const names = Object.keys(entry)
    const modules = await Promise.all(names.map((name) => import(new URL(`${name}.mjs`, built))))
    return Object.fromEntries(names.map((name, index) => [name, modules[index]]))
  } finally {
    process.on('exit', () => rmSync(built, { recursive: true, force: true }))
  }
}
