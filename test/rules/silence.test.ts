import { expect, test } from 'vitest'
import { silence } from '../../src/rules/silence.js'

/** `rule 10-20`: a finding at that place in the target; `rule 10-20 s5-9`: in the source too; `fix` at the end: it can be fixed. */
function findingOf(text: string) {
  const [, rule = '', start, end, sourceStart, sourceEnd, fix] =
    /^([\w-]+) (\d+)-(\d+)(?: s(\d+)-(\d+))?( fix)?$/.exec(text) ?? []
  const place = (path: string, from: string | undefined, to: string | undefined) =>
    from === undefined ? undefined : { path, range: { start: Number(from), end: Number(to) }, text: '' }
  return {
    name: text,
    rule,
    target: place('a.en.md', start, end),
    source: place('a.md', sourceStart, sourceEnd),
    fixes: fix ? [{ edits: ['the edit'] }] : [],
  }
}

test.each<[string, string[], string[]]>([
  ['side by side', ['untranslated 0-10', 'name-changed 10-20'], ['untranslated 0-10', 'name-changed 10-20']],
  ['inside a larger fault', ['name-changed 2-4', 'untranslated 0-10'], ['untranslated 0-10']],
  ['inside it in the source', ['section-missing 5-5 s0-90', 'block-missing 5-5 s10-20'], ['section-missing 5-5 s0-90']],
  ['mostly inside', ['untranslated 0-10', 'source-residue 6-12'], ['untranslated 0-10']],
  ['hardly inside', ['untranslated 0-10', 'source-residue 8-14'], ['untranslated 0-10', 'source-residue 8-14']],
  ['an empty place inside', ['section-extra 0-10', 'block-missing 5-5'], ['section-extra 0-10']],
  [
    'an empty place at the edge',
    ['section-extra 0-10', 'block-missing 10-10'],
    ['section-extra 0-10', 'block-missing 10-10'],
  ],
  [
    'an empty place silences nothing',
    ['section-missing 5-5', 'untranslated 0-10'],
    ['section-missing 5-5', 'untranslated 0-10'],
  ],
  [
    'a smaller fault around a larger one',
    ['name-changed 0-90', 'untranslated 2-4'],
    ['name-changed 0-90', 'untranslated 2-4'],
  ],
  ['a link speaks for itself', ['untranslated 0-10', 'link-target 2-8'], ['untranslated 0-10', 'link-target 2-8']],
  ['but not in an extra section', ['section-extra 0-10', 'link-target 2-8'], ['section-extra 0-10']],
  ['the same rule twice', ['untranslated 0-10', 'untranslated 0-10'], ['untranslated 0-10', 'untranslated 0-10']],
  ['an unknown rule inside a known one', ['block-extra 0-10', 'eigen-regel 2-4'], ['block-extra 0-10']],
  ['of one group the one with a fix', ['name-changed 0-10', 'number-mismatch 0-10 fix'], ['number-mismatch 0-10 fix']],
  ['two that mend it alike', ['untranslated 0-10 fix', 'link-title 0-10 fix'], ['link-title 0-10 fix']],
  ['nothing', [], []],
])('%s', (_, findings, left) => {
  expect(silence(findings.map(findingOf)).map(({ name }) => name)).toEqual(left)
})
