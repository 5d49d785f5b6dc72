import { posix } from 'node:path'
import { isLanguage } from '../config/languages.js'
import { staysInside } from '../config/project-paths.js'
import type { Generator, GeneratorFile } from './generator.js'
import { readMkdocsConfig, type MkdocsI18n } from './mkdocs-config.js'
import { mkdocsNavigationTitles } from './mkdocs-navigation.js'
import type { Languages } from './types.js'

/** A site of MkDocs, with or without the plugin mkdocs-static-i18n. */
export function readMkdocs({ file, folder, text }: GeneratorFile): Generator {
  const { name, docsFolder, i18n } = readMkdocsConfig(text)
  const written = posix.join(folder, docsFolder)
  // A folder elsewhere on the machine is no business of ours.
  const pages = staysInside(written) ? written.replace(/\/$/, '') : posix.join(folder, 'docs')
  const languages = i18n && languagesOf(i18n)
  return {
    label: 'MkDocs',
    file,
    name,
    dialect: 'mkdocs',
    slugs: 'python-markdown',
    folder: pages,
    languages,
    content: i18n && languages ? [{ layout: i18n.structure, root: pages }] : undefined,
    navigation: (source) => mkdocsNavigationTitles(text, pages, source),
    hasNavigationCatalog: i18n !== undefined,
  }
}

/** The default language is the source; without one, the first. Undefined if there is only one language. */
function languagesOf({ languages }: MkdocsI18n): Languages | undefined {
  const known = languages.filter(({ locale }) => isLanguage(locale))
  const source = (known.find(({ isDefault }) => isDefault) ?? known[0])?.locale
  const targets = [...new Set(known.map(({ locale }) => locale))].filter((locale) => locale !== source)
  return source !== undefined && targets.length > 0 ? { source, targets } : undefined
}
