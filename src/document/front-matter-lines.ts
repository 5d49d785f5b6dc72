import type { Document, Range } from './types.js'

export interface FrontMatterLines {
  /** The keys at the top level, each with its lines. */
  readonly keys: readonly { readonly name: string; readonly range: Range }[]
  /** Where the closing fence stands. */
  readonly end: number
}

/** The front matter as lines; undefined if there is none, or if it is not plain keys from the first line to the last. */
export function frontMatterLines({ text, frontMatter, problems }: Document): FrontMatterLines | undefined {
  const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n)/.exec(text)
  if (!opening || frontMatter.length === 0 || problems.length > 0) return undefined
  const keys: { name: string; range: { start: number; end: number } }[] = []
  let at = opening[0].length
  while (at < text.length) {
    const next = text.indexOf('\n', at) + 1 || text.length
    const line = text.slice(at, next)
    if (/^---[ \t]*\r?\n?$/.test(line)) return { keys, end: at }
    const name = /^([\w-]+):(?=\s)/.exec(line)?.[1]
    const last = keys.at(-1)
    if (name !== undefined) keys.push({ name, range: { start: at, end: next } })
    else if (last && /^(?:\s|- )/.test(line)) last.range.end = next
    else if (!line.startsWith('#')) return undefined
    at = next
  }
  return undefined
}
