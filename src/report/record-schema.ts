import * as v from 'valibot'

const path = v.pipe(v.string(), v.nonEmpty())
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const position = v.pipe(v.number(), v.integer(), v.minValue(1))
const point = v.object({ line: position, column: position, offset: count })
const place = v.object({ path, start: point, end: point, text: v.string() })
const edit = v.object({ path, start: count, end: count, text: v.string() })
const fix = v.object({ title: v.string(), safety: v.picklist(['safe', 'review']), edits: v.array(edit) })

const finding = v.object({
  rule: v.string(),
  severity: v.picklist(['error', 'warning', 'info']),
  category: v.string(),
  message: v.string(),
  page: v.string(),
  fingerprint: v.string(),
  source: v.nullable(place),
  target: v.nullable(place),
  fixes: v.array(fix),
})

const page = v.object({
  source: v.nullable(path),
  target: v.nullable(path),
  language: v.string(),
  state: v.picklist(['in-sync', 'stale', 'partial', 'missing']),
  blocks: v.object({ total: count, translated: count, stale: count, missing: count }),
  sections: v.object({ total: count, matched: count }),
})

/** The form of a saved result. Keys that a later version of the program adds are left out. */
export const recordSchema = v.object({
  version: v.literal(1),
  tool: v.object({ name: v.string(), version: v.string() }),
  language: v.string(),
  site: v.optional(v.object({ name: v.string(), source: v.string() })),
  pages: v.array(page),
  findings: v.array(finding),
  unread: v.array(v.object({ path, problem: v.string() })),
  since: v.optional(v.object({ ref: v.string(), known: count, solved: count })),
  summary: v.object({
    pages: count,
    errors: count,
    warnings: count,
    infos: count,
    words: v.object({ source: count, target: count }),
  }),
})
