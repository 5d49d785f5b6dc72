import { posix } from 'node:path'
import type { ContentEntry } from '../config/schema.js'
import { CATALOG_EXTENSIONS } from '../document/catalog/read-catalog.js'
import type { Language } from '../document/types.js'
import type { Languages } from './types.js'

/** Folders that programs keep their messages in. */
const FOLDERS = ['locales', 'locale', 'i18n', 'l10n', 'lang', 'langs', 'languages', 'translations', 'messages', 'po']

/** Every file that may be a catalog. */
export const catalogGlobs: readonly string[] = [`**/{${FOLDERS.join(',')}}/**/*.{${CATALOG_EXTENSIONS.join(',')}}`]

/** What stands in these is there to try programs out. */
const TRIALS = /(?:^|\/)(?:tests?|__tests__|specs?|e2e|fixtures|examples?|voorbeelden|vendor)\//

/**
 * Message catalogs, by the names of the files alone: `nl.json` beside `en.json`, or `nl/` beside `en/`, in a folder
 * that is named after what it holds. A gettext template counts as the source where the source has no file of its own.
 * @param files  of `catalogGlobs`
 */
export function detectCatalogs(files: readonly string[], languages: Languages): readonly ContentEntry[] {
  const known = files.filter((file) => !TRIALS.test(file))
  const all = new Set(known)
  const { source, targets } = languages
  const entries = new Map<string, ContentEntry>()
  const add = (from: string, to: string): void =>
    void entries.set(from, { layout: 'catalog', source: from, target: to })
  for (const file of known) {
    const { dir, name, ext } = posix.parse(file)
    const hasTarget = (path: (language: Language) => string): boolean => targets.some((one) => all.has(path(one)))
    if (FOLDERS.includes(posix.basename(dir))) {
      if (name === source && hasTarget((language) => `${dir}/${language}${ext}`)) add(file, `${dir}/{lang}${ext}`)
      if (ext === '.pot') addTemplate(file, dir, name)
    }
    const [folder, rest] = splitAt(dir, name, source) ?? []
    if (folder !== undefined && hasTarget((language) => `${folder}/${language}/${rest ?? ''}${ext}`))
      add(`${folder}/${source}/{path}${ext}`, `${folder}/{lang}/{path}${ext}`)
  }
  return [...entries.values()]

  function addTemplate(file: string, dir: string, name: string): void {
    const inFolder = (language: Language): string => `${dir}/${language}/LC_MESSAGES/${name}.po`
    const beside = (language: Language): string => `${dir}/${language}.po`
    for (const path of [beside, inFolder])
      if (!all.has(path(source)) && targets.some((one) => all.has(path(one)))) add(file, path('{lang}'))
  }
}

/** `locales/nl/menu/top` → `locales` and `menu/top`, if the folder of the language stands in one of ours. */
function splitAt(dir: string, name: string, language: Language): [folder: string, rest: string] | undefined {
  const names = dir.split('/')
  const at = names.findIndex((one, index) => one === language && FOLDERS.includes(names[index - 1] ?? ''))
  return at < 0 ? undefined : [names.slice(0, at).join('/'), [...names.slice(at + 1), name].join('/')]
}
