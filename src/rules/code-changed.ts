import type { Pair } from '../align/types.js'
import type { Document, Inline } from '../document/types.js'
import { message } from '../messages.js'
import { changedCommands, type ChangedCommand } from './changed-commands.js'
import { firstDifference, type CodeDifference } from './code-blocks.js'
import { codeFaults, codesIn, sameCode, type CodeFault } from './inline-code.js'
import { defineRule, type Fix, type Report } from './types.js'

export const codeChanged = defineRule({
  id: 'code-changed',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: message('rule.code-changed.summary'),
  why: message('rule.code-changed.why'),
  todo: message('rule.code-changed.todo'),
  defaults: {},
  examples: [
    {
      name: 'comments and texts in code are translated',
      nl: 'Draai `npm test` en dan (`het duurt even`):\n\n```sh\n# Bouw de site\nnpm run build\necho "De site staat klaar"\n```\n',
      en: 'Run `npm test` and then (`this takes a while`):\n\n```sh\n# Build the site\nnpm run build\necho "The site is ready"\n```\n',
      reports: [],
    },
    {
      name: 'a sentence that names an option',
      nl: 'gebruik --stil voor minder tekst\n',
      en: 'use --stil for less text\n',
      reports: [],
    },
    {
      name: 'a translated command in a code block',
      nl: '```sh\ncd richtlijnen\nexport UITVOER=site\nnpm run build\n```\n',
      en: '```sh\ncd richtlijnen\nexports UITVOER=site\nnpm run build\n```\n',
      reports: [
        'en 3:1 ‹exports UITVOER=site› The code differs from the source: `exports UITVOER=site`, expected `export UITVOER=site`',
      ],
    },
    {
      name: 'a line of code that is gone',
      nl: '```sh\nnpm ci\nnpm run lint\nnpm test\n```\n',
      en: '```sh\nnpm ci\nnpm test\n```\n',
      reports: ['en 3:1 ‹› Lines of code are missing from `npm run lint` on'],
    },
    {
      name: 'changed inline code',
      nl: 'Zet het bestand in `docs/bijlagen` en geef het een korte naam.\n',
      en: 'Put the file in `documents/bijlagen` and give it a short name.\n',
      reports: [
        'en 1:17 ‹`documents/bijlagen`› Unexpected code `documents/bijlagen`, expected `docs/bijlagen` as in the source',
      ],
    },
    {
      name: 'inline code that turned into quotes',
      nl: 'Geef de melding het label `fout`.\n',
      en: 'Give the issue the label "fout".\n',
      reports: ['en 1:26 ‹"fout"› The code `fout` is no longer marked as code'],
      fixed: 'Give the issue the label `fout`.\n',
    },
    {
      name: 'inline code that was translated, and quoted',
      nl: 'Het team geeft je melding het label `storing`.\n',
      en: 'The team labels your issue as a "Standard Storing".\n',
      reports: ['en 1:33 ‹"Standard Storing"› The code `storing` is missing'],
      fixed: 'The team labels your issue as a `storing`.\n',
    },
    {
      name: 'a command in the text that was taken for a word',
      nl: 'Download de sleutel:\n\nexport SLEUTEL=./sleutel.pem\n',
      en: 'Download the key:\n\nexports SLEUTEL=./sleutel.pem\n',
      reports: ['en 3:1 ‹exports› Unexpected code `exports`, expected `export` as in the source'],
      fixed: 'Download the key:\n\nexport SLEUTEL=./sleutel.pem\n',
    },
    {
      name: 'lost inline code',
      nl: 'Start de site met `npm start`. Open dan je browser.\n',
      en: 'Start the site with. Then open your browser.\n',
      reports: ['en 1:1 ‹Start the site with.› The code `npm start` is missing'],
    },
  ],
  *check(pair) {
    for (const blocks of pair.blockPairs) {
      const { source, target } = blocks
      if (source.kind === 'code' && target.kind === 'code') {
        const difference = firstDifference(source, target, pair)
        if (difference) yield blockReport(pair, difference)
      } else {
        const faults = codeFaults(blocks, pair, (code) => isElsewhere(code, pair))
        for (const fault of faults) yield inlineReport(pair, fault)
        for (const command of changedCommands(blocks, pair)) yield commandReport(pair, command)
      }
    }
  },
})

function blockReport({ target: { path } }: Pair, { source, target, sourceRange, targetRange }: CodeDifference): Report {
  const values = { found: target[0]?.text ?? '', expected: source[0]?.text ?? '' }
  const [one, other] = [source[0], target[0]]
  const fix = (text: string): Fix => ({
    title: message('rule.code-changed.fix', { code: `\`${text}\`` }),
    // People who translate an example may have changed its names on purpose.
    safety: 'review',
    edits: [{ path, ...targetRange, text }],
  })
  return {
    message: !other
      ? message('rule.code-changed.lines-missing', values)
      : one
        ? message('rule.code-changed.block', values)
        : message('rule.code-changed.lines-extra', values),
    source: sourceRange,
    target: targetRange,
    fixes: one && source.length === 1 && target.length === 1 ? [fix(one.text)] : [],
  }
}

function commandReport({ target: { path } }: Pair, { source, target, found, expected }: ChangedCommand): Report {
  const edits = [{ path, ...target, text: expected }]
  return {
    message: message('rule.code-changed.changed', { found, expected }),
    source,
    target,
    fixes: [{ title: message('rule.code-changed.fix', { code: expected }), safety: 'safe', edits }],
  }
}

/** Whether the target page holds this code as often as the source page, so that it only moved. */
function isElsewhere(code: Inline, { source, target }: Pair): boolean {
  const count = ({ blocks }: Document): number =>
    blocks.flatMap(codesIn).filter((other) => sameCode(code, other)).length
  return count(target) >= count(source)
}

function inlineReport(pair: Pair, fault: CodeFault): Report {
  const { source } = fault
  const written = pair.source.text.slice(source.range.start, source.range.end)
  const range = fault.kind === 'changed' ? fault.target.range : fault.range
  const fix = (safety: Fix['safety']): Fix => ({
    title: message('rule.code-changed.fix', { code: written }),
    safety,
    edits: [{ path: pair.target.path, ...range, text: written }],
  })
  const places = { source: source.range, target: range }
  switch (fault.kind) {
    case 'changed':
      return {
        ...places,
        message: message('rule.code-changed.changed', {
          found: fault.target.text.trim(),
          expected: source.text.trim(),
        }),
        fixes: [fix('review')],
      }
    case 'unmarked':
      return {
        ...places,
        message: message('rule.code-changed.unmarked', { code: source.text.trim() }),
        severity: 'warning',
        category: 'markup',
        fixes: [fix(fault.quoted ? 'safe' : 'review')],
      }
    case 'lost':
      return {
        ...places,
        message: message('rule.code-changed.lost', { code: source.text.trim() }),
        fixes: fault.quotation ? [fix(fault.quotation === 'only' ? 'safe' : 'review')] : [],
      }
  }
}
