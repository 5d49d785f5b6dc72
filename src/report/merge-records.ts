import { countSeverities, type CheckRecord, type RecordedFinding, type RecordedPage } from './record.js'

/**
 * Makes one result of several, such as those of the parts of a site. What is in more than one of them, by page or by
 * fingerprint, counts once.
 *
 * @param records  at least one; the first says which version and language it is
 */
export function mergeRecords(records: readonly CheckRecord[]): CheckRecord {
  const [first, ...others] = records
  if (first === undefined) throw new RangeError('No records to merge')
  if (others.length === 0) return first
  const pages = once(
    records.flatMap((record) => record.pages),
    pageKey,
  )
  const findings = once(
    records.flatMap((record) => record.findings),
    findingKey,
  )
  const comparisons = records.flatMap(({ since }) => since ?? [])
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  return {
    version: first.version,
    tool: first.tool,
    language: first.language,
    ...(first.site && { site: first.site }),
    pages,
    findings,
    unread: once(
      records.flatMap((record) => record.unread),
      ({ path }) => path,
    ),
    ...(comparisons[0] && {
      since: {
        ref: [...new Set(comparisons.map(({ ref }) => ref))].join(', '),
        known: sum(comparisons.map(({ known }) => known)),
        solved: sum(comparisons.map(({ solved }) => solved)),
      },
    }),
    summary: {
      pages: pages.length,
      ...countSeverities(findings),
      words: {
        source: sum(records.map(({ summary }) => summary.words.source)),
        target: sum(records.map(({ summary }) => summary.words.target)),
      },
    },
  }
}

const pageKey = ({ source, target, language }: RecordedPage): string => JSON.stringify([source, target, language])

const findingKey = ({ page, fingerprint, target }: RecordedFinding): string =>
  JSON.stringify([page, target?.path, fingerprint])

/** The first of each key, in their order. */
function once<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = keyOf(item)
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}
