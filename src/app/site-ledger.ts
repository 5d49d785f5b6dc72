import path from 'node:path'
import type { Pair } from '../align/types.js'
import type { SiteTexts } from '../drift/accepted.js'
import { LEDGER_NAME, readEntries } from '../drift/entry-file.js'
import { parseLedger, type LedgerEntry } from '../drift/ledger.js'
import type { Document } from '../document/types.js'
import type { LoadedSite } from './load-site.js'

/**
 * The ledger of the project, which stands beside its configuration. Empty if there is none.
 * @throws {UserError} if there is one that cannot be used
 */
export const readLedger = async ({ root, shown }: LoadedSite): Promise<readonly LedgerEntry[]> =>
  (await readEntries(path.join(root, LEDGER_NAME), shown(LEDGER_NAME), parseLedger)) ?? []

/** What the ledger has to know of a site: its pages by the paths of the project, wherever the user stands. */
export function siteTexts({ site, shown, chosen }: LoadedSite, catalogs: readonly Pair[]): SiteTexts {
  const files = [...site.pages, ...site.catalogs].flatMap(({ source, targets }) => [source, ...targets.values()])
  const inProject = new Map(files.flatMap((file) => (file === undefined ? [] : [[shown(file), file]])))
  const sources = byPath([...chosen.flatMap(({ source }) => source ?? []), ...catalogs.map(({ source }) => source)])
  const targets = byPath([
    ...chosen.flatMap((page) => [...page.targets.values()]),
    ...catalogs.map(({ target }) => target),
  ])
  const pages = [...site.pages, ...site.catalogs].map((page) => page.source ?? [...page.targets.values()].find(Boolean))
  return {
    documentAt: (side, file) => (side === 'source' ? sources : targets).get(file),
    inProject: (file) => inProject.get(file) ?? file,
    pages: new Set(pages.filter((page) => page !== undefined)),
  }
}

const byPath = (documents: readonly Document[]): ReadonlyMap<string, Document> =>
  new Map(documents.map((document) => [document.path, document]))
