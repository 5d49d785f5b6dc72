import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../src/cli/translator.js'
import { reporters, type Format } from '../../src/report/index.js'
import { escapeMarkdown } from '../../src/report/markdown/escape.js'
import { onOneLine } from '../../src/report/printable.js'
import { hostileResult, hostileTexts } from './hostile-result.js'

const translate = await createTranslator('nl')
const render = (format: Format) =>
  reporters[format](hostileResult, { translate, width: 80, color: false, quiet: false, rules: [] })

/** Moves the cursor, changes colours or turns the direction of text. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\p{Cs}]/u
const rows = hostileResult.findings.length + hostileResult.unread.length

test.each(['github', 'junit', 'checkstyle', 'markdown', 'csv', 'pretty', 'badge'] as const)(
  '%s holds no control characters',
  (format) => {
    expect(CONTROL.exec(render(format).replace(/\r\n/g, '\n'))).toBeNull()
  },
)

test.each(['json', 'sarif', 'gitlab'] as const)('%s holds no raw control characters', (format) => {
  expect(/[\u0000-\u0009\u000B-\u001F]/.exec(render(format))).toBeNull()
})

describe('github', () => {
  const lines = render('github').split('\n').slice(0, -1)

  test('every line is a command of ours, one for each finding', () => {
    const command = /^::error file=[^:,]*(,\w+=[^:,]*)*::(?!:)/
    expect(lines.filter((line) => !command.test(line))).toEqual([])
    expect(lines.length).toBe(rows)
  })

  test('values come out as they went in', () => {
    const decode = (text = '') =>
      text.replace(/%(25|2C|3A)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    const files = lines.map((line) => decode(/file=([^,:]*)/.exec(line)?.[1]))
    const expected = hostileTexts.map((text) => onOneLine(`docs/${text}.en.md`))
    expect(files.slice(0, hostileTexts.length)).toEqual(expected)
  })
})

describe('csv', () => {
  const table = parseCsv(render('csv').slice(1))

  test('every row has all columns', () => {
    expect(table.map((row) => row.length)).toEqual(Array.from({ length: rows + 1 }, () => 15))
  })

  test('no cell is a formula', () => {
    expect(table.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([])
  })
})

describe('markdown', () => {
  const ours = /^<\/?(code|details)>$|^<br>$|^<summary>Nog \d+ meldingen<\/summary>$/

  test('all markup is ours', () => {
    const nodes = allNodes(parse(render('markdown')))
    const kinds = new Set(nodes.map(({ type }) => type))
    const allowed = ['root', 'heading', 'paragraph', 'strong', 'text', 'list', 'listItem', 'html']
    expect([...kinds].sort()).toEqual([...allowed, 'table', 'tableRow', 'tableCell'].sort())
    const html = nodes.flatMap((node) => (node.type === 'html' ? node.value.split('\n') : []))
    expect(html.filter((tag) => !ours.test(tag))).toEqual([])
  })

  test('no address, person or issue becomes a link', () => {
    expect(render('markdown')).not.toMatch(/:\/\/|www\.|@[\p{L}\d]|&#64;[\p{L}\d]|&#(?:33|35|36|37|38|126);\d/u)
  })

  test('stays under the limit for a comment', () => {
    const findings = Array.from({ length: 200 }, () => hostileResult.findings).flat()
    const text = reporters.markdown(
      { ...hostileResult, findings },
      { translate, width: 80, color: false, quiet: false },
    )
    expect(text.length).toBeLessThan(65_536)
    expect(text).toMatch(/^En nog \d+ meldingen, maar die passen hier niet\.$/m)
  })

  test('any text is shown literally', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...hostileTexts), (any, hostile) => {
        for (const text of [any, any + hostile]) {
          const [first, ...others] = parse(`x${escapeMarkdown(text)}x`).children
          const shown = first?.type === 'paragraph' && first.children[0]?.type === 'text' ? first.children[0].value : ''
          expect(others).toEqual([])
          expect(shown.replaceAll('\u200B', '')).toBe(`x${onOneLine(text)}x`)
        }
      }),
    )
  })
})

const parse = (text: string) =>
  fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })

const allNodes = (node: Nodes): readonly Nodes[] => [
  node,
  ...('children' in node ? node.children.flatMap(allNodes) : []),
]

/** RFC 4180. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const table: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    table.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') table.push([])
  }
  return table.slice(0, -1)
}
