import { posix } from 'node:path'
import type { ContentEntry } from '../config/schema.js'
import type { Dialect, Language } from '../document/types.js'
import { readDocusaurus } from './docusaurus.js'
import { listFiles } from './list-files.js'
import { readMkdocs } from './mkdocs.js'
import { readText } from './read-page.js'
import type { Languages, Site, SlugStyle } from './types.js'

/** What the configuration of a site generator tells us. We read it as text and never run it. */
export interface Generator {
  /** `MkDocs` */
  readonly label: string
  /** Its configuration, relative to the working directory. */
  readonly file: string
  readonly name: string
  readonly dialect: Dialect
  readonly slugs: SlugStyle
  /** Where its pages are, as far as is known. */
  readonly folder: string
  /** The languages and the layout, where the configuration says so. */
  readonly languages?: Languages | undefined
  readonly content?: readonly ContentEntry[]
  /** What its menu calls each page, as in `Site`. */
  readonly navigation?: (source: Language) => Site['navigation']
  /** Whether the titles in its menu are translated in this same file. */
  readonly hasNavigationCatalog?: boolean
}

export interface GeneratorFile {
  readonly cwd: string
  readonly file: string
  /** The folder that `file` is in. */
  readonly folder: string
  readonly text: string
  readonly exclude: readonly string[]
}

/** Most telling first: some projects hold leftovers of another generator. */
const KINDS: readonly {
  readonly names: string
  readonly read: (found: GeneratorFile) => Generator | Promise<Generator>
}[] = [
  { names: 'mkdocs.{yml,yaml}', read: readMkdocs },
  { names: 'docusaurus.config.{js,ts,mjs,cjs}', read: readDocusaurus },
  {
    names: 'astro.config.{js,ts,mjs}',
    read: marker('Astro', 'src/content/docs', /starlight\(\{\s{0,80}title:\s?['"]([^'"\n]{1,100})/),
  },
  { names: '.vitepress/config.{js,ts,mjs,mts}', read: marker('VitePress', '..', /\btitle:\s?['"]([^'"\n]{1,100})/) },
  { names: 'hugo.{toml,yaml,yml}', read: marker('Hugo', 'content', /^title\s?[:=]\s?['"]?([^'"\n]{1,100})/m) },
  { names: '_config.{yml,yaml}', read: marker('Jekyll', '.', /^title:\s?['"]?([^'"\n]{1,100})/m) },
]

/** The site generator of the project: configured in the working directory, or else one or two folders down. */
export async function findGenerator(cwd: string, exclude: readonly string[]): Promise<Generator | undefined> {
  const globs = KINDS.flatMap(({ names }) => ['', '*/', '*/*/'].map((folder) => `${folder}${names}`))
  const files = (await listFiles(cwd, globs, exclude)).sort((one, other) => depth(one) - depth(other))
  for (const level of [...new Set(files.map(depth))]) {
    for (const { names, read } of KINDS) {
      const name = posix.basename(names).split('{')[0]!
      const found = files.filter((path) => depth(path) === level && posix.basename(path).startsWith(name))
      const [file] = found
      // Several sites in folders of their own: none of them is the site of the project.
      if (file === undefined || (level > 1 && new Set(found.map(posix.dirname)).size > 1)) continue
      const reading = await readText(cwd, file)
      if ('text' in reading) return read({ cwd, file, folder: posix.dirname(file), text: reading.text, exclude })
    }
  }
  return undefined
}

const depth = (path: string): number => path.split('/').length

/** A generator that tells us its name and where its pages are, but not how their languages are told apart. */
function marker(label: string, pages: string, title: RegExp) {
  return ({ file, folder, text }: GeneratorFile): Generator => ({
    label,
    file,
    name: title.exec(text)?.[1]?.trim() ?? '',
    dialect: 'commonmark',
    slugs: 'github',
    folder: posix.join(folder, pages),
  })
}
