import { expect, test } from 'vitest'
import { alignDocuments } from '../../src/align/align.js'
import { parseDocument } from '../../src/document/parse.js'
import { message } from '../../src/messages.js'
import type { PageVersion, SiteFacts } from '../../src/rules/types.js'
import { withoutEchoes } from '../../src/rules/without-echoes.js'

const version = (path: string, title: string): PageVersion => ({ path, title, otherTitles: [], anchors: new Set() })

const site: SiteFacts = {
  keepNames: [],
  resolve: (url) =>
    url === 'delen.md'
      ? {
          source: version('delen.md', '8. Deel je code'),
          targets: new Map([['en', version('delen.en.md', '8. Part your code')]]),
        }
      : undefined,
}

const page = (title: string, heading: string) =>
  parseDocument(`---\ntitle: ${title}\n---\n\n# ${heading}\n`, {
    path: 'beleid.en.md',
    language: 'en',
    dialect: 'mkdocs',
    slugs: 'python-markdown',
    readableKeys: ['title'],
  })

const [inTitle, inHeading] = [
  { start: 11, end: 15 },
  { start: 36, end: 40 },
]
const finding = (rule: string, range: { start: number; end: number }) => ({
  rule,
  message: message('report.noFindings'),
  target: { range },
})

test.each([
  { name: 'said of the heading too', heading: 'Part your code', of: ['homograph', 'homograph'], left: [1] },
  { name: 'said by different rules', heading: 'Part your code', of: ['homograph', 'false-friend'], left: [0, 1] },
  { name: 'a heading that reads otherwise', heading: 'Part the code', of: ['homograph', 'homograph'], left: [0, 1] },
])('$name', ({ heading, of, left }) => {
  const target = page('Part your code', heading)
  const findings = [finding(of[0] ?? '', inTitle), finding(of[1] ?? '', inHeading)]
  expect(target.text.slice(inTitle.start, inTitle.end)).toBe('Part')
  expect(withoutEchoes(findings, alignDocuments(target, target), site)).toEqual(left.map((at) => findings[at]))
})

test.each([
  { name: 'the title of the page', link: '[Part your code](delen.md)', left: 0 },
  { name: 'the title with its number', link: '[8. Part your code](delen.md)', left: 0 },
  { name: 'the title that was not translated', link: '[Deel je code](delen.md)', left: 1 },
  { name: 'another text', link: '[Part the code](delen.md)', left: 1 },
  { name: 'a link that leads elsewhere', link: '[Part your code](keuzes.md)', left: 1 },
])('a fault in a link: $name', ({ link, left }) => {
  const target = page('Policy', `Policy\n\nSee ${link}.`)
  const start = target.text.indexOf(link) + (/\w*(?=(?: \w+){2}\])/.exec(link)?.index ?? 0)
  const findings = [finding('homograph', { start, end: start + 4 })]
  expect(withoutEchoes(findings, alignDocuments(target, target), site)).toEqual(findings.slice(0, left))
})
