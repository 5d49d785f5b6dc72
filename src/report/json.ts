import type { Fix, Place } from '../rules/types.js'
import { lineIndexes } from './line-column.js'
import { tally } from './tally.js'
import type { Reporter } from './types.js'

/** The stable form for other programs: lines and columns 1-based, offsets 0-based, all in UTF-16 code units. */
export const json: Reporter = (result, { translate }) => {
  const indexOf = lineIndexes(result.texts)

  const point = (path: string, offset: number) => ({ ...indexOf(path).at(offset), offset })
  const place = (place: Place | undefined) =>
    place === undefined
      ? null
      : {
          path: place.path,
          start: point(place.path, place.range.start),
          end: point(place.path, place.range.end),
          text: place.text,
        }
  const fix = ({ title, safety, edits }: Fix) => ({ title: translate(title), safety, edits })

  const { errors, warnings, infos } = tally(result)
  const report = {
    version: 1,
    tool: { name: 'tweeluik', version: result.version },
    pages: result.pages.map(({ source, target, language, state, blocks, sections }) => ({
      source: source ?? null,
      target: target ?? null,
      language,
      state,
      blocks,
      sections,
    })),
    findings: result.findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      category: finding.category,
      message: translate(finding.message),
      page: finding.page,
      fingerprint: finding.fingerprint,
      source: place(finding.source),
      target: place(finding.target),
      fixes: finding.fixes.map(fix),
    })),
    unread: result.unread.map(({ path, problem }) => ({ path, problem: translate(problem) })),
    summary: { pages: result.pages.length, errors, warnings, infos, words: result.words },
  }
  return `${JSON.stringify(report, null, 2)}\n`
}
