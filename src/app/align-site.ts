import { alignDocuments } from '../align/align.js'
import { alignPairs, type DocumentPair, type Pass } from '../align/align-pairs.js'
import type { Pair } from '../align/types.js'
import { catalogDocument } from '../document/catalog/catalog-document.js'
import type { Document } from '../document/types.js'
import { alignWithHistory } from '../drift/page-drift.js'
import type { PageDrift, PageHistory } from '../drift/types.js'
import type { Lexicon } from '../language/lexicon.js'
import { shippedLexicon } from '../language/shipped-lexicon.js'
import type { LoadedSite } from './load-site.js'
import type { AlignedPair } from './site-memory.js'
import type { SiteView } from '../rules/types.js'
import type { SiteHistory } from './site-history.js'
import { sharesOf } from './site-shares.js'
import { mkdocsNavigation } from '../site/mkdocs-navigation.js'

/** A site with its pages lined up, and by the path of the translation what became of its source since. */
export interface AlignedSite extends SiteView {
  readonly drift: ReadonlyMap<string, PageDrift>
}

/**
 * Lines up every pair among the chosen pages. A side that exists but could not be read is neither missing nor an
 * orphan. What the history knows of which block belongs to which goes before what the texts of today look like.
 */
export async function alignSite(
  { site, chosen, shown, memory }: LoadedSite,
  onProgress: (done: number, total: number) => void,
  history?: SiteHistory,
): Promise<AlignedSite> {
  const pairs: Pair[] = []
  const missing: SiteView['missing'][number][] = []
  const orphans: SiteView['orphans'][number][] = []
  const drift = new Map<string, PageDrift>()
  const lineUp =
    (source: Document, target: Document, past: PageHistory | undefined) =>
    (pass: Pass, lexicon: () => Lexicon): Pair => {
      const line = (): AlignedPair =>
        past ? alignWithHistory(past, lexicon()) : { pair: alignDocuments(source, target, lexicon()) }
      const found = memory.aligned(source, target, pass, line)
      if (found.drift) drift.set(target.path, found.drift)
      return found.pair
    }
  const total = chosen.length * site.targets.length
  let done = 0
  for (const language of site.targets) {
    const shipped = await shippedLexicon(site.source, language)
    for (const share of sharesOf(chosen)) {
      const both: DocumentPair[] = []
      for (const { files, source, targets } of share) {
        const [target, targetFile] = [targets.get(language), files.targets.get(language)]
        if (source && target) {
          const past = memory.knows(source, target)
            ? undefined
            : await history?.of(source, files.source ?? '', target, targetFile ?? '')
          both.push({ source, target, align: lineUp(source, target, past) })
        } else if (source && targetFile === undefined)
          missing.push({ source, language, expected: shown(files.expected.get(language) ?? '') })
        else if (target && files.source === undefined) orphans.push({ target, expected: shown(files.expectedSource) })
      }
      done += share.length - both.length
      pairs.push(...alignPairs(both, shipped, () => onProgress(++done, total)))
    }
  }
  return { pairs: pairs.sort(byPath), missing, orphans, drift }
}

const byPath = (one: Pair, other: Pair): number =>
  one.source.path < other.source.path ? -1 : one.source.path > other.source.path ? 1 : 0

/** The titles in the navigation of the site, as pairs of messages. */
export async function alignCatalogs({ site, shown, read }: LoadedSite): Promise<Pair[]> {
  const pairs: Pair[] = []
  for (const { source: file } of site.catalogs) {
    if (file === undefined) continue
    const reading = await read(file)
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
