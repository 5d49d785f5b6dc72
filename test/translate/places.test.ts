import { describe, expect, test } from 'vitest'
import { temporaryProject } from '../site/temporary-project.js'
import { fakeDeepL } from './fake-deepl.js'
import { config, en, env, nl, pages, read } from './objections.js'
import { runDraft } from './site.js'

const said = (text: string): string => text.replace(/\p{L}+/gu, (word) => (word.length > 2 ? word.toUpperCase() : word))

describe('what is shared by all languages', { timeout: 20_000 }, () => {
  test('front matter: what is kept is copied, what is text is translated, what is neither is left out', async () => {
    const server = await fakeDeepL({ translate: said })
    const head = `---\ntitle: Bezwaar maken\nsummary: Hoe je bezwaar maakt\nrelations:\n  - commissie\nslug: bezwaar\n---\n\n`
    const cwd = await temporaryProject({
      ...pages,
      'docs/bezwaar.md': head + nl,
      'docs/bezwaar.en.md': `---\ntitle: Making an objection\n---\n\n${en}`,
      'tweeluik.config.yaml': config(server.url),
    })
    expect((await runDraft(cwd, ['--only', 'missing', '--yes'], env)).code).toBe(0)
    expect(server.texts).toEqual(['Hoe je bezwaar maakt'])
    expect(await read(cwd, 'docs/bezwaar.en.md')).toBe(
      `---\ntitle: Making an objection\nsummary: HOE je BEZWAAR MAAKT\nrelations:\n  - commissie\n---\n\n${en}`,
    )
    expect((await runDraft(cwd, ['--only', 'missing', '--yes'], env)).stdout).toBe('There is nothing to draft.\n')
  })

  const withPicture = '# Kaart\n\nZie ![de kaart](img/kaart.png?groot#hier) en [het blad](../bladen/blad.pdf).\n'
  test.each<{ what: string; target: string; pages: Readonly<Record<string, string>>; expected: string }>([
    {
      what: 'at the same depth stay as they are',
      target: 'teksten/{lang}/{path}.md',
      pages: {},
      expected: '(img/kaart.png?groot#hier) en [HET BLAD](../bladen/blad.pdf)',
    },
    {
      what: 'at another depth lead to the same file',
      target: 'vertaald/site/{lang}/{path}.md',
      pages: {},
      expected: '(../../../teksten/nl/img/kaart.png?groot#hier) en [HET BLAD](../../../teksten/bladen/blad.pdf)',
    },
    {
      what: 'are written as people did before',
      target: 'vertaald/site/{lang}/{path}.md',
      pages: {
        'teksten/nl/route.md': '# Route\n\nVolg ![de pijl](img/pijl.png) naar het stadhuis.\n',
        'vertaald/site/en/route.md': '# Route\n\nFollow ![the arrow](img/pijl.png) to the city hall.\n',
      },
      expected: '(img/kaart.png?groot#hier) en [HET BLAD](../bladen/blad.pdf)',
    },
  ])('addresses of files $what', async ({ target, pages: others, expected }) => {
    const server = await fakeDeepL({ translate: said })
    const cwd = await temporaryProject({
      'tweeluik.config.yaml': JSON.stringify({
        content: [{ layout: 'pattern', source: 'teksten/nl/{path}.md', target }],
        draft: { provider: 'deepl', url: server.url },
      }),
      ...others,
      'teksten/nl/kaart.md': withPicture,
    })
    const run = await runDraft(cwd, ['--yes'], env)
    expect(run).toMatchObject({ code: 0 })
    expect(await read(cwd, target.replace('{lang}', 'en').replace('{path}', 'kaart'))).toContain(expected)
  })
})
