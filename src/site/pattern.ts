import { posix } from 'node:path'
import { escapePath } from 'tinyglobby'
import { PAGE_EXTENSIONS } from './paths.js'
import type { Languages, Layout, PageVersionPath } from './types.js'

/**
 * `content/{path}.md` → `i18n/{lang}/{path}.md`. `{path}` stands for one or more folders and a name, `{lang}` for the
 * language, `{ext}` for md, mdx or markdown. Each pattern holds `{path}` once.
 */
export function patternLayout(sourcePattern: string, targetPattern: string, { source, targets }: Languages): Layout {
  const clean = (pattern: string) => posix.normalize(pattern.replaceAll('\\', '/'))
  const patterns = [
    { language: source, pattern: clean(sourcePattern).replaceAll('{lang}', source) },
    ...targets.map((language) => ({ language, pattern: clean(targetPattern).replaceAll('{lang}', language) })),
  ]
  // Of `{path}.md` and `{path}.en.md` both fit `beleid.en.md`: the pattern that says most is meant.
  const bySpecificity = patterns
    .map(({ language, pattern }) => ({ language, pattern, matcher: matcherOf(pattern) }))
    .sort((one, other) => other.pattern.length - one.pattern.length)

  return {
    shape: `${clean(sourcePattern)} + ${clean(targetPattern)}`,
    root: fixedFolder(patterns[0]!.pattern),
    globs: patterns.map(({ pattern }) => globOf(pattern)),
    read: (path) => {
      for (const { language, matcher } of bySpecificity) {
        const { name, extension = '' } = matcher.exec(path)?.groups ?? {}
        if (name !== undefined) return { page: pageKey(name, extension), language }
      }
      return undefined
    },
    pathOf: (page, language) => {
      const { pattern } = patterns.find((one) => one.language === language)!
      const [name = '', extension] = page.split('\0')
      // As functions: a `$&` in a file name must not be taken for a pattern.
      return pattern.replace('{path}', () => name).replace('{ext}', () => extension ?? 'md')
    },
  }
}

/** The extension is part of a page's key only where the patterns leave it open. */
const pageKey = (name: string, extension: string): PageVersionPath['page'] =>
  extension ? `${name}\0${extension}` : name

/** The folder that stands before the first placeholder. */
export const fixedFolder = (pattern: string): string => posix.dirname(`${pattern.split('{', 1)[0]!}x`)

/** The pattern with its literal parts and its placeholders each put in another notation. */
const rewrite = (pattern: string, literal: (text: string) => string, path: string, extension: string): string =>
  pattern
    .split(/(\{path\}|\{ext\})/)
    .map((part) => (part === '{path}' ? path : part === '{ext}' ? extension : literal(part)))
    .join('')

function matcherOf(pattern: string): RegExp {
  const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${rewrite(pattern, escape, '(?<name>.+)', `(?<extension>${PAGE_EXTENSIONS.join('|')})`)}$`, 'su')
}

/** `docs/{path}.md` → `docs/**\/*.md`; where something stands before the placeholder, `docs/week-*.md`. */
function globOf(pattern: string): string {
  const path = /(^|\/)\{path\}/.test(pattern) ? '**/*' : '*'
  return rewrite(pattern, escapePath, path, `{${PAGE_EXTENSIONS.join(',')}}`)
}
