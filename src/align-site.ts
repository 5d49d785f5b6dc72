import { alignDocuments } from './align/align.js'
import type { Pair } from './align/types.js'
import { catalogDocument } from './document/catalog.js'
import type { Language } from './document/types.js'
import type { Lexicon } from './language/lexicon.js'
import { shippedLexicon } from './language/shipped-lexicon.js'
import type { LoadedSite } from './load-site.js'
import type { SiteView } from './rules/types.js'
import { mkdocsNavigation } from './site/mkdocs-navigation.js'
import { readText } from './site/read-page.js'
import type { Site } from './site/types.js'

/**
 * Lines up every pair among the chosen pages. A side that exists but could not be read is neither missing nor an
 * orphan.
 */
export async function alignSite(
  { site, chosen, shown }: LoadedSite,
  onProgress: (done: number, total: number) => void,
): Promise<SiteView> {
  const lexicons = await lexiconsOf(site)
  const pairs: Pair[] = []
  const missing: SiteView['missing'][number][] = []
  const orphans: SiteView['orphans'][number][] = []
  for (const [index, { files, source, targets }] of chosen.entries()) {
    for (const language of site.targets) {
      const target = targets.get(language)
      if (source && target) pairs.push(alignDocuments(source, target, lexicons.get(language)))
      else if (source && files.targets.get(language) === undefined)
        missing.push({ source, language, expected: shown(files.expected.get(language) ?? '') })
      else if (target && files.source === undefined) orphans.push({ target, expected: shown(files.expectedSource) })
    }
    onProgress(index + 1, chosen.length)
  }
  return { pairs, missing, orphans }
}

async function lexiconsOf({ source, targets }: Site): Promise<ReadonlyMap<Language, Lexicon>> {
  return new Map(
    await Promise.all(targets.map(async (language) => [language, await shippedLexicon(source, language)] as const)),
  )
}

/** The titles in the navigation of the site, as pairs of messages. */
export async function alignCatalogs({ site, root, shown }: LoadedSite): Promise<Pair[]> {
  const pairs: Pair[] = []
  for (const { kind, source: file } of site.catalogs) {
    if (kind !== 'mkdocs-navigation' || file === undefined) continue
    const reading = await readText(root, file)
    if ('problem' in reading) continue
    for (const catalog of mkdocsNavigation(reading.text, file, site.source, site.targets))
      pairs.push(
        alignDocuments(
          catalogDocument(shown(file), site.source, reading.text, catalog.source),
          catalogDocument(shown(file), catalog.language, reading.text, catalog.target),
        ),
      )
  }
  return pairs
}
