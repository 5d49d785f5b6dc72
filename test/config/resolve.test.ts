import { describe, expect, test } from 'vitest'
import { resolveConfig } from '../../src/config/resolve.js'
import type { KnownRule } from '../../src/config/rule-settings.js'
import { message } from '../../src/messages.js'

const rules: readonly KnownRule[] = [
  { id: 'link-title', defaults: {} },
  { id: 'number-mismatch', defaults: { ignore: ['x'], slack: 0.5 } },
]

const problemsOf = (written: unknown) => {
  const resolved = resolveConfig(written, rules)
  return 'problems' in resolved ? resolved.problems : []
}

describe('a config that is right', () => {
  test.each([undefined, null, {}])('%o gives the defaults', (written) => {
    expect(resolveConfig(written, rules)).toMatchObject({
      config: {
        source: 'nl',
        targets: ['en'],
        content: [],
        exclude: [],
        glossary: [],
        rules: new Map(),
        drift: { from: 'git' },
        draft: { provider: undefined },
        keepNames: [],
        dialect: undefined,
        written: new Set(),
      },
    })
  })

  test('keeps what is written and adds the rest', () => {
    const resolved = resolveConfig(
      {
        targets: ['en', 'fr'],
        content: [{ layout: 'suffix', root: 'docs' }, { layout: 'folder' }],
        frontMatter: { translate: ['titel'] },
        rules: { 'link-title': 'off', 'number-mismatch': ['info', { ignore: ['7'] }] },
        draft: { provider: 'deepl', formality: 'less' },
      },
      rules,
    )
    expect(resolved).toMatchObject({
      config: {
        source: 'nl',
        targets: ['en', 'fr'],
        content: [{ layout: 'suffix', root: 'docs' }, { layout: 'folder' }],
        frontMatter: { translate: ['titel'], keep: expect.arrayContaining(['relations', 'authors', 'tags']) },
        rules: new Map([
          ['link-title', { level: 'off', options: {} }],
          ['number-mismatch', { level: 'info', options: { ignore: ['7'] } }],
        ]),
        draft: { provider: 'deepl', formality: 'less' },
        written: new Set(['targets', 'content', 'frontMatter', 'rules', 'draft']),
      },
    })
  })
})

describe('a config that is wrong', () => {
  test.each<[string, unknown, ReturnType<typeof problemsOf>]>([
    ['a list at the top', ['nl'], [message('config.not-a-map')]],
    ['only text', 'nl', [message('config.not-a-map')]],
    [
      'a key with a typing error, deep and at the top',
      { frontMater: {}, drift: { form: 'git' } },
      [
        message('config.unknown-key-near', { path: 'frontMater', near: 'frontMatter' }),
        message('config.unknown-key-near', { path: 'drift.form', near: 'from' }),
      ],
    ],
    [
      'a key that resembles nothing',
      { drift: { wachtwoord: 1 } },
      [message('config.unknown-key', { path: 'drift.wachtwoord', known: 'from' })],
    ],
    [
      'an unknown key in a list',
      { content: [{ layout: 'suffix' }, { layout: 'folder', rooot: 'docs' }] },
      [message('config.unknown-key-near', { path: 'content[1].rooot', near: 'root' })],
    ],
    ['a number for text', { source: 7 }, [message('config.expected-text', { path: 'source', found: '7' })]],
    ['text for a list', { targets: 'en' }, [message('config.expected-list', { path: 'targets', found: '"en"' })]],
    [
      'an unknown choice',
      { drift: { from: 'svn' } },
      [message('config.expected-choice', { path: 'drift.from', found: '"svn"', choices: 'git, ledger, off' })],
    ],
    [
      'an unknown layout',
      { content: [{ layout: 'map' }] },
      [
        message('config.expected-choice', {
          path: 'content[0].layout',
          found: '"map"',
          choices: 'suffix, folder, pattern, catalog',
        }),
      ],
    ],
    [
      'a pattern without target',
      { content: [{ layout: 'pattern', source: '{path}.md' }] },
      [message('config.missing-key', { path: 'content[0].target' })],
    ],
    [
      'text for keys',
      { content: ['docs'] },
      [message('config.expected-keys', { path: 'content[0]', found: '"docs"' })],
    ],
    [
      'a level that does not exist',
      { rules: { 'link-title': 'eror' } },
      [message('config.expected-level', { path: 'rules.link-title', found: '"eror"' })],
    ],
    [
      'a rule that does not exist',
      { rules: { 'link-titel': 'error', inhoudsopgave: 'off' } },
      [
        message('config.unknown-rule-near', { rule: 'link-titel', near: 'link-title' }),
        message('config.unknown-rule', { rule: 'inhoudsopgave' }),
      ],
    ],
    [
      'rule options of the wrong name and type',
      { rules: { 'number-mismatch': ['info', { ignored: [], ignore: [1], slack: '1' }] } },
      [
        message('config.unknown-key-near', { path: 'rules.number-mismatch[1].ignored', near: 'ignore' }),
        message('config.expected-like', { path: 'rules.number-mismatch[1].ignore', example: '["x"]' }),
        message('config.expected-like', { path: 'rules.number-mismatch[1].slack', example: '0.5' }),
      ],
    ],
    [
      'languages that cannot be',
      { source: 'Nederlands!', targets: ['en', 'en', '../..'] },
      [
        message('config.not-a-language', { path: 'source', value: 'Nederlands!' }),
        message('config.target-twice', { path: 'targets[1]', value: 'en' }),
        message('config.not-a-language', { path: 'targets[2]', value: '../..' }),
      ],
    ],
    ['no targets', { targets: [] }, [message('config.no-targets')]],
    [
      'the source as target',
      { source: 'en' },
      [message('config.target-is-source', { path: 'targets[0]', value: 'en' })],
    ],
    [
      'paths out of the project',
      { content: [{ layout: 'suffix', root: '../buren' }], glossary: ['/etc/passwd'], exclude: ['docs/../../*'] },
      [
        message('config.outside', { path: 'content[0].root', value: '../buren' }),
        message('config.outside', { path: 'glossary[0]', value: '/etc/passwd' }),
        message('config.outside', { path: 'exclude[0]', value: 'docs/../../*' }),
      ],
    ],
    [
      'a pattern that cannot tell pages apart',
      { content: [{ layout: 'pattern', source: 'beleid.md', target: '{path}/{path}/{taal}.md' }] },
      [
        message('config.placeholder-once', { path: 'content[0].source', placeholder: '{path}' }),
        message('config.placeholder-once', { path: 'content[0].target', placeholder: '{path}' }),
        message('config.placeholder-unknown', { path: 'content[0].target', placeholder: '{taal}' }),
      ],
    ],
    [
      'a glob that takes for ever',
      { exclude: ['*a'.repeat(20)] },
      [message('config.glob-too-complex', { path: 'exclude[0]' })],
    ],
    [
      'a key that would change every object',
      JSON.parse('{"__proto__": {"source": "en"}}'),
      [message('config.unknown-key', { path: '__proto__', known: expect.any(String) as unknown as string })],
    ],
  ])('%s', (_, written, problems) => {
    expect(problemsOf(written)).toEqual(problems)
  })

  test('all problems are named at once', () => {
    const written = {
      sorce: 'nl',
      targets: 'en',
      content: [{ layout: 'suffix', root: '..' }],
      rules: { 'link-titel': 'off' },
    }
    expect(problemsOf(written).map(({ key }) => key)).toEqual([
      'config.unknown-key-near',
      'config.expected-list',
      'config.outside',
      'config.unknown-rule-near',
    ])
  })
})
