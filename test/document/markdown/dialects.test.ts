import fc from 'fast-check'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { outline, parse, type SyntaxName } from './outline.js'

const syntaxNames: readonly SyntaxName[] = ['mkdocs', 'docusaurus']

function* nodesOf(node: Nodes): Generator<Nodes> {
  const open = [node]
  for (let next = open.pop(); next; next = open.pop()) {
    yield next
    if ('children' in next) open.push(...next.children)
  }
}

const start = (node: Nodes): number => node.position!.start.offset!
const end = (node: Nodes): number => node.position!.end.offset!

/** What is wrong with the positions in a tree. */
function misplaced(root: Nodes, text: string): string[] {
  const faults: string[] = []
  for (const node of nodesOf(root)) {
    if (!('children' in node)) {
      if (
        (node.type === 'html' || node.type === 'opaqueLine') &&
        !covers(text.slice(start(node), end(node)), node.value)
      )
        faults.push(`${node.type} at ${start(node)} is not what stands there`)
      continue
    }
    let at = start(node)
    for (const child of node.children) {
      // micromark itself lets a list item with code that is not closed run into an empty item after it.
      if ((start(child) < at && child.type !== 'listItem') || end(child) < start(child))
        faults.push(`${child.type} at ${start(child)} is before ${at}`)
      at = end(child)
    }
    if (end(node) < at) faults.push(`${node.type} at ${start(node)} ends before what it holds`)
  }
  return faults
}

/** True if the slice is the value but for what containers put before its lines. */
function covers(slice: string, value: string): boolean {
  const lines = slice.split(/\r\n|\n|\r/)
  const values = value.split(/\r\n|\n|\r/)
  return lines.length === values.length && lines.every((line, index) => line.endsWith(values[index]!.trimStart()))
}

// A blank line follows the definition: micromark itself starts a heading underlined below it at the definition.
const content = fc.constantFrom(
  ...[
    '',
    '',
    '',
    'Meet eerst.',
    'Weeg *daarna* af.',
    '# Kop',
    '===',
    '---',
    '| a | b |',
    '```',
    '`<div>`',
    '[bijlage]: b.md\n',
  ],
  ...['!!! note', '!!! tip inline "Zie [bijlage]"', '??? "Meer"', '=== "Linux"', '!!! note ""'],
  ...[
    ':::note Let *op*',
    '::::tip[Titel]',
    ':::tip{title="Titel"}',
    ':::',
    '::::',
    '/// note | Titel',
    '//// html | div',
    '///',
    '////',
  ],
  ...['--8<-- "kop.md"', '--8<--', ';--8<--  ', '{% include kop.html %}', '{{< kaart >}} tekst', '{{% let-op %}}'],
  ...[
    '<div>',
    '</div>',
    '<div class="a>b"><p>',
    '<div markdown>',
    '<ul><li>',
    '</ul> tekst',
    '<!--',
    '-->',
    '<div title="',
    '<hr>',
    '<p>x</p>',
    '<pre>',
    '</pre>',
  ],
)
const indent = fc.constantFrom('', '', '', '    ', '    ', '        ', '  ', '   ', '\t', ' \t', '      ')
const container = fc.constantFrom('', '', '', '', '> ', '>', '- ', '1. ', '-\t')
const lineEnding = fc.constantFrom('\n', '\n', '\r\n')
const page = fc
  .array(fc.tuple(indent, container, indent, content, lineEnding), { maxLength: 24 })
  .map((lines) => lines.flat().join(''))

test.each(syntaxNames)('%s: every text has a tree, and every node is where it says', (syntax) => {
  fc.assert(
    fc.property(page, (text) => {
      expect(misplaced(parse(text, syntax), text)).toEqual([])
    }),
    { numRuns: 2000 },
  )
})

test.each(syntaxNames)('%s: the style of line endings changes nothing', (syntax) => {
  fc.assert(
    fc.property(page, (text) => {
      const unix = text.replace(/\r\n?/g, '\n')
      const windows = unix.replaceAll('\n', '\r\n')
      const inWindows = outline(windows, syntax).map((line) => line.replaceAll('\r\n', '\n'))
      expect(inWindows).toEqual(outline(unix, syntax))
    }),
    { numRuns: 300 },
  )
})

describe('time stays in proportion to the size of the page', () => {
  const size = 3000
  // Without the limits in the syntaxes the time of several of these is quadratic: 5 to 30 seconds at this size.
  test.each<[SyntaxName, string, string]>([
    ['mkdocs', 'elements without an end', '<div>\n\nMeet.\n\n'],
    ['mkdocs', 'attributes without an end', '<div title="\n\n'],
    ['mkdocs', 'attributes that swallow the next element', '<div title="\n\n<p>\n\n'],
    ['mkdocs', 'comments without an end', '<div><!--\n\n'],
    ['mkdocs', 'includes without an end', '--8<--\n\n'],
    ['mkdocs', 'blocks without an end', '/// note\n'],
    ['docusaurus', 'directives without an end', ':::note\n'],
    ['docusaurus', 'template tags without an end', '{% '],
    ['docusaurus', 'braces in an opener', ':::note {'],
  ])('%s: %s', { timeout: 20_000 }, (syntax, _, piece) => {
    const text = piece.repeat(size)
    const before = process.cpuUsage().user
    expect(misplaced(parse(text, syntax), text)).toEqual([])
    expect((process.cpuUsage().user - before) / 1000).toBeLessThan(4000)
  })
})

const corpus = path.join('..', 'shared', 'corpus', 'nerds', 'docs')
const pages = existsSync(corpus)
  ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
  : []
if (pages.length === 0) console.warn(`skipped: no pages in ${corpus}`)

test.skipIf(pages.length === 0)('real pages: code is only what stands in fences, and HTML is whole', () => {
  const count = { code: 0, fenced: 0, html: 0, closed: 0 }
  for (const file of pages) {
    const text = readFileSync(path.join(corpus, file), 'utf8')
    const root = parse(text, 'mkdocs')
    expect(misplaced(root, text)).toEqual([])
    for (const node of nodesOf(root)) {
      if (node.type === 'code') {
        count.code++
        if (text.startsWith('```', start(node))) count.fenced++
      }
      if (node.type === 'html' && node.value.startsWith('<div') && !node.value.includes(' markdown')) {
        count.html++
        if (node.value.endsWith('</div>')) count.closed++
      }
    }
  }
  expect(count.html).toBeGreaterThan(0)
  expect(count).toEqual({ code: count.code, fenced: count.code, html: count.html, closed: count.html })
})
