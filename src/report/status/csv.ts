import { csvTable, type Cell } from '../csv-table.js'
import { blockCounts } from './totals.js'
import type { PageProgress, StatusReporter } from './types.js'

/** The columns in their order; their names are part of the format, so they do not depend on the language. */
const columns: readonly (readonly [name: string, value: (page: PageProgress) => Cell])[] = [
  ['source', ({ source }) => source ?? null],
  ['target', ({ target }) => target ?? null],
  ['language', ({ language }) => language],
  ['state', ({ state }) => state],
  ['blocks', ({ blocks }) => blocks.total],
  ['blocks_in_sync', (page) => blockCounts(page).inSync],
  ['blocks_stale', (page) => blockCounts(page).stale],
  ['blocks_missing', (page) => blockCounts(page).missing],
  ['blocks_untranslated', (page) => blockCounts(page).untranslated],
  ['words', ({ words }) => words.total],
  ['words_new', ({ words }) => words.new],
  ['words_changed', ({ words }) => words.changed],
  ['words_fuzzy', ({ words }) => words.fuzzy],
  ['last_sync', ({ lastSync }) => lastSync?.date ?? null],
  ['last_sync_commit', ({ lastSync }) => lastSync?.commit ?? null],
]

/** A row for each page and language. */
export const csv: StatusReporter = ({ pages, unread }) =>
  csvTable([
    columns.map(([name]) => name),
    ...pages.map((page) => columns.map(([, value]) => value(page))),
    ...unread.map(({ path }) => columns.map(([name]) => ({ source: path, state: 'unread' })[name] ?? null)),
  ])
