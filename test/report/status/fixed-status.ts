import type { PageProgress, StatusResult } from '../../../src/report/status/types.js'
import { fixedResult } from '../fixed-result.js'

const page = (part: Partial<PageProgress>): PageProgress => ({
  source: undefined,
  target: undefined,
  language: 'en',
  state: 'in-sync',
  blocks: { total: 0, translated: 0, stale: 0, missing: 0 },
  sections: { total: 1, matched: 1 },
  words: { total: 0, new: 0, changed: 0, fuzzy: 0 },
  lastSync: undefined,
  ...part,
})

/** A site with a page in every state, and names that are hard to show. */
export const fixedStatus: StatusResult = {
  version: '1.2.3',
  site: fixedResult.site,
  pages: [
    page({
      source: 'docs/regels/archief/index.md',
      target: 'docs/regels/archief/index.en.md',
      state: 'partial',
      blocks: { total: 130, translated: 35, stale: 15, missing: 90 },
      words: { total: 2400, new: 1310, changed: 48, fuzzy: 122 },
      lastSync: { commit: '0123456789abcdef0123456789abcdef01234567', date: '2025-08-20' },
    }),
    page({
      source: 'docs/regels/bezwaar|\u001B[31m.md',
      target: 'docs/regels/bezwaar|\u001B[31m.en.md',
      state: 'stale',
      blocks: { total: 400, translated: 400, stale: 1, missing: 0 },
      words: { total: 9000, new: 0, changed: 1, fuzzy: 11 },
      lastSync: { commit: '', date: '2025-09-01' },
    }),
    page({
      source: 'docs/regels/contact.md',
      target: 'docs/regels/contact.en.md',
      blocks: { total: 4, translated: 4, stale: 0, missing: 0 },
      words: { total: 40, new: 0, changed: 0, fuzzy: 0 },
    }),
    page({
      source: 'docs/regels/nieuw.md',
      state: 'missing',
      blocks: { total: 12, translated: 0, stale: 0, missing: 12 },
      words: { total: 1500, new: 1500, changed: 0, fuzzy: 0 },
    }),
    page({ target: 'docs/regels/wees.en.md', state: 'missing' }),
  ],
  unread: fixedResult.unread,
  milliseconds: 640,
}

export const finishedStatus: StatusResult = {
  ...fixedStatus,
  pages: fixedStatus.pages.filter(({ state }) => state === 'in-sync'),
  unread: [],
}
