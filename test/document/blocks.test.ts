import { beforeAll, describe, expect, test } from 'vitest'
import { loadDialect } from '../../src/document/markdown/tree.js'
import type { Document } from '../../src/document/types.js'
import { outline, read } from './read.js'

/** What is around each block: `quote/list 1`. */
const places = ({ blocks }: Document): string[] =>
  blocks.map(({ containers, depth, group }) =>
    `${containers.join('/')} ${String(depth)}${group < 0 ? '' : ` #${String(group)}`}`.trim(),
  )

describe('blocks and what is around them', () => {
  test.each<{ name: string; page: string; blocks: string[]; around: string[] }>([
    {
      name: 'GitHub alerts, in capitals or not',
      page: '> [!WARNING]\n> Let op de termijn.\n\n> [!tip]\n> Klein.\n\n> [!NOTE] Zelfde regel\n',
      blocks: [
        'opaque ‹WARNING›',
        'paragraph ‹Let op de termijn.›',
        'opaque ‹TIP›',
        'paragraph ‹Klein.›',
        'paragraph ‹[!NOTE] Zelfde regel›',
      ],
      around: ['quote 0', 'quote 0', 'quote 0', 'quote 0', 'quote 0'],
    },
    {
      name: 'protected names that look like definitions',
      page: '- [!UICONTROL Bedrag]: *25*\n- Sla op.\n\n[norm]: https://example.org/norm\n',
      blocks: ['list-item ‹▢: *25*›', 'list-item ‹Sla op.›'],
      around: ['list 1', 'list 1'],
    },
    {
      name: 'tables with empty cells, short rows and images',
      page: '| | Wie |\n| --- | --- |\n| Wat | **Team** |\n| ![Foto](a.png) | `x` |\n| kort |\n',
      blocks: [
        'table-row 2 ‹Wie›',
        'table-row 2 ‹Wat\nTeam›',
        'table-row 2 ‹▢\n▢›',
        'attribute img alt ‹Foto›',
        'table-row 1 ‹kort›',
      ],
      around: ['table 0 #0', 'table 0 #0', 'table 0 #0', 'table 0', 'table 0 #0'],
    },
    {
      name: 'task lists',
      page: '- [ ] Meld je aan\n- [x] Log in\n    - [ ] Kies **sterk** wachtwoord\n',
      blocks: ['list-item ‹Meld je aan›', 'list-item ‹Log in›', 'list-item ‹Kies sterk wachtwoord›'],
      around: ['list 1', 'list 1', 'list/list 2'],
    },
    {
      name: 'list items with more than a paragraph',
      page: '1. Een\n\n   Vervolg.\n\n   ```sh\n   # uitleg\n   npm ci\n   ```\n2. Twee\n   > citaat\n',
      blocks: ['list-item ‹Een›', 'paragraph ‹Vervolg.›', 'code sh ‹uitleg›', 'list-item ‹Twee›', 'paragraph ‹citaat›'],
      around: ['ordered-list 1', 'ordered-list 1', 'ordered-list 1 #0', 'ordered-list 1', 'ordered-list/quote 1'],
    },
    {
      name: 'admonitions',
      page: '!!! warning "Let *op*"\n    Eerste alinea.\n\n    - punt\n\n??? tip\n    Dicht.\n\n!!! note ""\n    Zonder titel.\n',
      blocks: [
        'title ‹Let op›',
        'paragraph ‹Eerste alinea.›',
        'list-item ‹punt›',
        'paragraph ‹Dicht.›',
        'paragraph ‹Zonder titel.›',
      ],
      around: [
        'admonition warning 0',
        'admonition warning 0',
        'admonition warning/list 1',
        'admonition tip 0',
        'admonition note 0',
      ],
    },
    {
      name: 'tabs',
      page: '=== "Windows"\n\n    Open het menu.\n\n=== "Linux"\n\n    Open een terminal.\n',
      blocks: ['title ‹Windows›', 'paragraph ‹Open het menu.›', 'title ‹Linux›', 'paragraph ‹Open een terminal.›'],
      around: ['tab 0', 'tab 0', 'tab 0', 'tab 0'],
    },
    {
      name: 'snippets, lines and template tags',
      page: '--8<-- "kop.md"\n\nTekst\n\n---\n\n{% include "voet.html" %}\n',
      blocks: ['opaque ‹--8<-- "kop.md"›', 'paragraph ‹Tekst›', 'rule ‹›', 'opaque ‹{% include "voet.html" %}›'],
      around: ['0', '0', '0', '0'],
    },
    {
      name: 'headings of both kinds, in a quote too',
      page: 'Kop\n===\n\n## Sub\n\n> ### Citaat\n',
      blocks: ['heading ‹Kop›', 'heading ‹Sub›', 'heading ‹Citaat›'],
      around: ['1', '2', 'quote 3'],
    },
    { name: 'an empty page', page: '', blocks: [], around: [] },
    { name: 'white space only', page: ' \n\t\n', blocks: [], around: [] },
  ])('$name', ({ page, blocks, around }) => {
    const document = read(page)
    expect([outline(document), places(document)]).toEqual([blocks, around])
  })
})

describe('comments in code', () => {
  test.each([
    ['bash', '# Haal de code op\ngit clone x # niet deze\n#!/bin/sh\n   # Start nu', 'Haal de code op\nStart nu'],
    ['YAML', '# Kies een naam\nnaam: x\n#\n# ---', 'Kies een naam'],
    ['js', '// Bewaar dit\nconst a = 1 // niet deze', 'Bewaar dit'],
    ['sql', '-- Tel alles\nselect 1', 'Tel alles'],
    ['html', '<!-- Een kop -->\n<h1>x</h1>\n<!-- Twee', 'Een kop\nTwee'],
    ['text', '# geen uitleg', ''],
    ['', '# geen uitleg', ''],
  ])('%s', (language, code, comments) => {
    const [block] = read(`\`\`\`${language}\n${code}\n\`\`\`\n`).blocks
    expect([block?.label, block?.prose.text, block?.value]).toEqual([language, comments, code])
  })

  test('in a quote', () => {
    expect(outline(read('> ```sh\n> # Begin hier\n> npm ci\n> ```\n'))).toEqual(['code sh ‹Begin hier›'])
  })
})

describe('MDX', () => {
  beforeAll(() => loadDialect('mdx'))

  test.each<[string, string, string[]]>([
    [
      'elements with text and attributes',
      'import Kaart from "./kaart"\n\n<Kaart title="Ons beleid">\n\nWij *delen* onze code.\n\n</Kaart>\n\nDag {naam}.\n',
      [
        'opaque ‹import Kaart from "./kaart"›',
        'attribute kaart title ‹Ons beleid›',
        'paragraph ‹Wij delen onze code.›',
        'paragraph ‹Dag ▢.›',
      ],
    ],
    [
      'what is no MDX is read as Markdown',
      '# Kop\n\nZie <https://example.org> en {naam\n',
      ['heading ‹Kop›', 'paragraph ‹Zie ▢ en {naam›'],
    ],
  ])('%s', (_, page, expected) => {
    expect(outline(read(page, { dialect: 'mdx' }))).toEqual(expected)
  })

  test('what is no MDX is told', () => {
    const { problems } = read('Zie {naam\n', { dialect: 'mdx' })
    expect(problems.map(({ message, range }) => [message.key, range])).toEqual([
      ['document.read-as-plain-markdown', { start: 0, end: 0 }],
    ])
  })
})
