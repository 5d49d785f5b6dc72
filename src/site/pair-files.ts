import type { Language } from '../document/types.js'
import type { Languages, Layout, PageFiles } from './types.js'

/** Puts the versions of each page together. Sorted by path; a file that the layout does not know is left out. */
export function pairFiles(
  files: readonly string[],
  layout: Layout,
  { source, targets }: Languages,
): readonly PageFiles[] {
  const versions = new Map<string, Map<Language, string>>()
  for (const path of [...files].sort()) {
    const { page, language } = layout.read(path) ?? {}
    if (page === undefined || language === undefined) continue
    const found = versions.get(page) ?? new Map<Language, string>()
    if (!found.has(language)) found.set(language, path)
    versions.set(page, found)
  }
  return [...versions]
    .map(([page, found]) => {
      const expected = (language: Language) => found.get(language) ?? layout.pathOf(page, language)
      return {
        source: found.get(source),
        targets: new Map(targets.map((target) => [target, found.get(target)])),
        expectedSource: expected(source),
        expected: new Map(targets.map((target) => [target, expected(target)])),
      }
    })
    .sort(byPath)
}

export const byPath = (one: PageFiles, other: PageFiles): number => (one.expectedSource < other.expectedSource ? -1 : 1)

export const isPaired = ({ source, targets }: PageFiles): boolean =>
  source !== undefined && [...targets.values()].some((path) => path !== undefined)
