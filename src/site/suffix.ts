import { posix } from 'node:path'
import { pagesIn, splitExtension, within } from './paths.js'
import type { Languages, Layout } from './types.js'

/**
 * `page.md` + `page.en.md`. The source may also be `page.nl.md`, with `page.en.md` or `page.md` as its translation.
 * @param files  every page in `root`: which suffixes are languages shows from the company they keep
 */
export function suffixLayout(root: string, languages: Languages, files: readonly string[]): Layout {
  const { source, targets } = languages
  const all = new Set(files)
  const plain = plainLanguage(languages, files, all)

  const read: Layout['read'] = (path) => {
    if (within(root, path) === undefined || !splitExtension(path)) return undefined
    const { page, suffix } = splitSuffix(path) ?? { page: path, suffix: '' }
    if (suffix === source || targets.includes(suffix)) return { page, language: suffix }
    // page.de.md beside page.md is a language that nobody asked for; `release-1.2.md` is a page with a dot.
    if (LANGUAGE_SUFFIX.test(suffix) && (all.has(page) || all.has(withSuffix(page, source)))) return undefined
    if (!all.has(withSuffix(path, source))) return { page: path, language: source }
    const [target] = targets
    const isTranslation = target !== undefined && targets.length === 1 && !all.has(withSuffix(path, target))
    return isTranslation ? { page: path, language: target } : undefined
  }

  return {
    shape: [source, ...targets].map((language) => (language === plain ? 'page.md' : `page.${language}.md`)).join(' + '),
    root,
    globs: [pagesIn(root)],
    read,
    pathOf: (page, language) => (language === plain ? page : withSuffix(page, language)),
  }
}

const LANGUAGE_SUFFIX = /^[a-z]{2}(-[A-Z]{2})?$/

/** The language that most pages without a suffix are in; undefined if each language has its suffix. */
function plainLanguage({ source, targets }: Languages, files: readonly string[], all: ReadonlySet<string>) {
  const isTranslated = (page: string) => targets.some((target) => all.has(withSuffix(page, target)))
  const withSource = files.filter((path) => splitSuffix(path)?.suffix === source).map((path) => splitSuffix(path)!.page)
  const pairs = files.filter((path) => !all.has(withSuffix(path, source)) && isTranslated(path))
  if (withSource.length <= pairs.length) return source
  const plainTranslations = withSource.filter((page) => all.has(page) && !isTranslated(page))
  return targets.length === 1 && plainTranslations.length * 2 > withSource.length ? targets[0] : undefined
}

/** `beleid.en.md` → `beleid.md` and `en`; undefined if there is no suffix. */
export function splitSuffix(path: string): { readonly page: string; readonly suffix: string } | undefined {
  const { stem, extension } = splitExtension(path) ?? {}
  if (stem === undefined) return undefined
  const dot = posix.basename(stem).lastIndexOf('.')
  if (dot <= 0) return undefined
  const end = stem.length - posix.basename(stem).length + dot
  return { page: `${stem.slice(0, end)}.${extension}`, suffix: stem.slice(end + 1) }
}

export function withSuffix(page: string, language: string): string {
  const { stem, extension } = splitExtension(page) ?? { stem: page, extension: 'md' }
  return `${stem}.${language}.${extension}`
}
