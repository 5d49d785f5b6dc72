import type { Root } from 'mdast'
import { message, type Message } from '../messages.js'
import { makeBlock, readBlocks } from './blocks.js'
import { isCatalog, readCatalog } from './catalog/read-catalog.js'
import { findDisabled } from './disabled.js'
import { isReadableKey } from './front-matter-keys.js'
import { readFrontMatter } from './front-matter.js'
import { definitionsIn, parseTree } from './markdown/tree.js'
import { ProseBuilder } from './prose.js'
import { sectionsOf } from './sections.js'
import type { SlugStyle } from './slugs.js'
import { readTag } from './tags.js'
import type { Block, Dialect, Document, FrontMatterField, Language, Problem } from './types.js'

export interface ParseOptions {
  /** Relative to the working directory, with `/`. */
  readonly path: string
  readonly language: Language
  readonly dialect: Dialect
  readonly slugs: SlugStyle
  /** Front matter keys whose values are prose: `title`, `hero.*`. */
  readonly readableKeys: readonly string[]
}

/**
 * Reads a page into a document: Markdown, or a message catalog by the name of its file. Never throws on what a page
 * holds: what is wrong with it becomes a problem.
 */
export function parseDocument(text: string, options: ParseOptions): Document {
  const { path, language } = options
  if (isCatalog(path)) return readCatalog(text, path, language)
  const start = text.startsWith('\uFEFF') ? 1 : 0
  const frontMatter = readFrontMatter(text, start)
  const { blocks, problems } = readBody(text, frontMatter.end, options)
  const readable = frontMatter.fields
    .filter((field) => isReadableKey(field.path, options.readableKeys))
    .map((field) => frontMatterBlock(text, field, language))
  const { sections, anchors } = sectionsOf(blocks, { start: frontMatter.end, end: text.length }, options.slugs)
  return {
    path,
    language,
    text,
    sections,
    blocks: [...readable, ...blocks],
    frontMatter: frontMatter.fields,
    title: titleOf(
      sections.map(({ depth, title }) => ({ depth, title })),
      frontMatter.fields,
    ),
    anchors: new Set([...anchors, ...htmlAnchorsIn(text)]),
    disabled: findDisabled(text),
    problems: [...frontMatter.problems, ...problems],
  }
}

function readBody(
  text: string,
  start: number,
  { dialect, language }: ParseOptions,
): { blocks: Block[]; problems: Problem[] } {
  const problems: Problem[] = []
  const report = (problem: Message): void => void problems.push({ message: problem, range: { start, end: start } })
  try {
    const root = treeOf(text.slice(start), dialect, report)
    return { blocks: readBlocks(root, text, start, definitionsIn(root), language), problems }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    report(message('document.too-deep'))
    return { blocks: [], problems }
  }
}

/** @throws {RangeError} if the page is nested so deeply that the call stack overflows */
function treeOf(body: string, dialect: Dialect, report: (problem: Message) => void): Root {
  try {
    return parseTree(body, dialect)
  } catch (error) {
    if (dialect !== 'mdx' || error instanceof RangeError) throw error
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    report(message('document.read-as-plain-markdown', { reason }))
    return parseTree(body, 'commonmark')
  }
}

function frontMatterBlock(text: string, { path, value, range }: FrontMatterField, language: Language): Block {
  const written = text.slice(range.start, range.end)
  const quote = /^["']/.test(written) ? 1 : 0
  const blockHeader = /^[|>][^\n]*\s+/.exec(written)?.[0].length ?? 0
  const inner = { start: range.start + quote + blockHeader, end: range.end - quote }
  const prose = new ProseBuilder(text)
  prose.addFlowing(inner.start, inner.end)
  const flowing = prose.build()
  // Escapes are no literal copy: then the value stands for the whole.
  const literal = flowing.text === value.replace(/\s+/g, ' ').trim()
  const whole = new ProseBuilder(text)
  whole.add(value.replace(/\s+/g, ' ').trim(), inner.start, inner.end)
  return makeBlock(
    { kind: 'front-matter', range: inner, label: path, prose: literal ? flowing : whole.build() },
    language,
  )
}

function titleOf(sections: readonly { depth: number; title: string }[], fields: readonly FrontMatterField[]): string {
  const heading = sections.find(({ depth, title }) => depth === 1 && title !== '')
  return heading?.title ?? fields.find(({ path }) => path === 'title')?.value ?? ''
}

/** Values of `id` and `name` in HTML tags anywhere in the text, and `{#id}`. */
function htmlAnchorsIn(text: string): string[] {
  const anchors = Array.from(text.matchAll(/\{:?[ \t]{0,3}#([\w:.-]{1,100})/g), (match) => match[1] ?? '')
  for (const [raw] of text.matchAll(/<[A-Za-z][^<>]{0,2000}>/g))
    for (const { name, value } of readTag(raw)?.attributes ?? [])
      if (name === 'id' || name === 'name') anchors.push(value)
  return anchors
}
