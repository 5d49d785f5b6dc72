import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkSite } from '../../src/app/check.js'
import { temporaryProject } from '../site/temporary-project.js'

/** A part of the page in both languages; most have one fault. */
const parts = [
  { nl: '## Kosten\n\nEen aanvraag kost 25 euro.', en: '## Costs\n\nA request costs 35 euros.' },
  { nl: '## Bewaren\n\nBewaar elk besluit 10 jaar.', en: '## Keeping\n\nKeep every decision for 7 years.' },
  { nl: '## Hulp\n\nBel ons gerust voor meer uitleg.', en: '## Help\n\nBel ons gerust voor meer uitleg.' },
  {
    nl: '## Afspraken\n\nLees [de afspraken](./regels.md).',
    en: '## Agreements\n\nRead [the agreements](./rules.md).',
  },
  { nl: '## Delen\n\nWij delen onze code met iedereen.', en: '## Sharing\n\nWe share our code with everyone.' },
] as const

interface Edit {
  readonly order: readonly number[]
  /** Sentences before everything else. */
  readonly above: number
  readonly lineEnd: '\n' | '\r\n'
  /** Whether every space in a sentence becomes a line break. */
  readonly isWrapped: boolean
}

function page(language: 'nl' | 'en', { order, above, lineEnd, isWrapped }: Edit): string {
  const intro =
    language === 'nl'
      ? 'Deze pagina hoort bij DigiD en komt uit 2024.'
      : 'This page belongs to DigiD and dates from 2024.'
  const blocks = order.flatMap((nth) => parts[nth]?.[language].split('\n\n') ?? [])
  const wrapped = blocks.map((block) => (isWrapped && !block.startsWith('#') ? block.replaceAll(' ', '\n') : block))
  const title = language === 'nl' ? '# Wonen' : '# Housing'
  return [title, ...Array.from({ length: above }, () => intro), ...wrapped, ''].join('\n\n').replaceAll('\n', lineEnd)
}

const plain: Edit = { order: parts.map((_, nth) => nth), above: 0, lineEnd: '\n', isWrapped: false }

async function fingerprints(cwd: string, edit: Edit): Promise<readonly string[]> {
  await writeFile(path.join(cwd, 'docs/wonen.md'), page('nl', edit))
  await writeFile(path.join(cwd, 'docs/wonen.en.md'), page('en', edit))
  const options = { cwd, configFile: undefined, paths: [], rules: [], version: '0', now: () => 0 }
  const { findings } = await checkSite({ ...options, onProgress: () => {} })
  return findings.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`).sort()
}

test(
  'moving a section, text above it and reformatting leave fingerprints as they are',
  { timeout: 60_000 },
  async () => {
    const cwd = await temporaryProject(['docs/wonen.md', 'docs/wonen.en.md'])
    const before = await fingerprints(cwd, plain)
    expect(before.map((text) => text.split(' ')[0])).toEqual([
      'link-target',
      'number-mismatch',
      'number-mismatch',
      'untranslated',
    ])
    const edits = fc.record({
      order: fc.shuffledSubarray([...plain.order], { minLength: parts.length }),
      above: fc.nat(3),
      lineEnd: fc.constantFrom('\n' as const, '\r\n' as const),
      isWrapped: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(edits, async (edit) => {
        expect(await fingerprints(cwd, edit)).toEqual(before)
      }),
      { numRuns: 40 },
    )
  },
)
