import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The documentation that comes with the program; from a bundle it is one folder nearer than from the sources. */
const docs = ['../docs/', '../../docs/']
  .map((folder) => new URL(folder, import.meta.url))
  .find((folder) => existsSync(fileURLToPath(folder)))

/** The address of the page about a rule; undefined where the documentation was not installed. */
export const rulePage = (rule: string, language: string): string | undefined =>
  docs && new URL(`${language}/rules/${rule}.md`, docs).href
