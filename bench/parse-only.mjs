// Reads and parses every Markdown page under a folder: what of a check goes to parsing.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { globSync } from 'tinyglobby'
import { parseDocument } from '../dist/parse.js'

const folder = process.argv[2]
for (const path of globSync('**/*.md', { cwd: folder, ignore: ['**/node_modules/**'] })) {
  const text = readFileSync(join(folder, path), 'utf8')
  parseDocument(text, { path, language: 'nl', dialect: 'mkdocs', slugs: 'python-markdown', readableKeys: ['title'] })
}
