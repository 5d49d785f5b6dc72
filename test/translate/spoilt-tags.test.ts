import { expect, test } from 'vitest'
import { temporaryProject } from '../site/temporary-project.js'
import { fakeDeepL } from './fake-deepl.js'
import { config, env, pages, read } from './objections.js'
import { runDraft } from './site.js'

const asPlainText = (text: string): string => text.replace('Gebruik', 'Use').replace('op de', 'on the')

test.each<{ what: string; translate: (text: string) => string; text: string | undefined }>([
  {
    what: 'tags in another order stay with their words',
    translate: (text) => text.replace(/^Gebruik (<x[^>]*><\/x>) op de server\.$/, 'On the server, use $1.'),
    text: 'On the server, use `npm ci`.',
  },
  {
    what: 'a lost tag is asked for again, plainly',
    translate: (text) => (text.includes('<x') ? 'Use it on the server.' : asPlainText(text)),
    text: 'Use `npm ci` on the server.',
  },
  {
    what: 'a doubled tag is asked for again, plainly',
    translate: (text) => (text.includes('<x') ? text + text : asPlainText(text)),
    text: 'Use `npm ci` on the server.',
  },
  { what: 'a text that never comes back right is left out', translate: () => 'proton beam', text: undefined },
  {
    what: 'what looks like markup is text',
    translate: (text) =>
      text.replace('Gebruik', '*Use* &lt;script&gt;').replace('op de server', 'on [this](http://x) {{ server }}'),
    text: '\\*Use\\* &lt;script> `npm ci` on \\[this\\](http://x) &#123;{ server }}.',
  },
])('$what', async ({ translate, text }) => {
  const server = await fakeDeepL({ translate })
  const cwd = await temporaryProject({
    'docs/inkoop.md': '# Inkoop\n\nLees de richtlijn.\n\nGebruik `npm ci` op de server.\n',
    'docs/inkoop.en.md': '# Procurement\n\nRead the guideline.\n',
    'docs/commissie.md': pages['docs/commissie.md'],
    'docs/commissie.en.md': pages['docs/commissie.en.md'],
    'tweeluik.config.yaml': config(server.url),
  })
  const run = await runDraft(cwd, ['--yes'], env)
  expect(run.code).toBe(0)
  const before = '# Procurement\n\nRead the guideline.\n'
  expect(await read(cwd, 'docs/inkoop.en.md')).toBe(text === undefined ? before : `${before}\n${text}\n`)
  if (text === undefined) expect(run.stdout).toContain('No usable translation was found for 1 place:')
})
