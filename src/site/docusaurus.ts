import { posix } from 'node:path'
import { escapePath } from 'tinyglobby'
import type { ContentEntry } from '../config/schema.js'
import type { Generator, GeneratorFile } from './generator.js'
import { listFiles } from './list-files.js'

/** Where each plugin keeps its pages, and their translations inside `i18n/<language>`. */
const PLUGINS = [
  { source: 'docs', target: 'docusaurus-plugin-content-docs/current' },
  { source: 'blog', target: 'docusaurus-plugin-content-blog' },
  { source: 'src/pages', target: 'docusaurus-plugin-content-pages' },
] as const

/** A site of Docusaurus. Its configuration is a program: we look for a few words in it and never run it. */
export async function readDocusaurus({ cwd, file, folder, text, exclude }: GeneratorFile): Promise<Generator> {
  const translations = posix.join(folder, 'i18n')
  const files = await listFiles(
    cwd,
    [posix.join(escapePath(translations), '*/docusaurus-plugin-content-*/**/*.{md,mdx}')],
    exclude,
  )
  const source = /\bdefaultLocale:\s?['"`]([\w-]{2,20})['"`]/.exec(text)?.[1]
  const found = files.map((path) => path.slice(translations.length + 1).split('/')[0]!)
  const targets = [...new Set(found)].filter((language) => language !== source).sort()
  const content = PLUGINS.filter(({ target }) => files.some((path) => path.includes(`/${target}/`))).map(
    (plugin): ContentEntry => ({
      layout: 'pattern',
      source: posix.join(folder, plugin.source, '{path}.{ext}'),
      target: posix.join(translations, '{lang}', plugin.target, '{path}.{ext}'),
    }),
  )
  return {
    label: 'Docusaurus',
    file,
    name: /\btitle:\s?['"`]([^'"`\n]{1,100})['"`]/.exec(text)?.[1] ?? '',
    dialect: 'docusaurus',
    slugs: 'github',
    folder: posix.join(folder, 'docs'),
    languages: source !== undefined && targets.length > 0 ? { source, targets } : undefined,
    content: content.length > 0 ? content : undefined,
  }
}
