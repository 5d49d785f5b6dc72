import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { CodeAction, Diagnostic, Hover, LocationLink } from 'vscode-languageserver/node'
import { faultySite } from '../review/project.js'
import { temporaryProject } from '../site/temporary-project.js'
import { isBuilt, positionIn, startEditor, type Editor } from './editor.js'

const dutch = 'docs/bewaren.md'
const english = 'docs/bewaren.en.md'
const textOf = (file: string): string => faultySite[file] ?? ''

async function openSite(options: { locale?: string; argv?: string[]; files?: Record<string, string> } = {}) {
  const { files = faultySite, ...rest } = options
  const cwd = await temporaryProject(files)
  const editor = await startEditor({ cwd, ...rest })
  onTestFinished(async () => expect(await editor.quit()).toBe(0))
  return { cwd, editor }
}

/** `7:20-7:22 number-mismatch 1`, with lines and columns as people count them. */
const line = ({ range: { start, end }, code, severity }: Diagnostic): string =>
  `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${String(code)} ${String(severity)}`

const holdsRule =
  (rule: string) =>
  ({ diagnostics }: { diagnostics: Diagnostic[] }): boolean =>
    diagnostics.some(({ code }) => code === rule)

const messageOf = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.find(({ code }) => code === 'number-mismatch')?.message

const at = (editor: Editor, file: string, word: string) => ({
  textDocument: { uri: editor.uri(file) },
  position: positionIn(textOf(file), textOf(file).indexOf(word)),
})

const actionsIn = (editor: Editor, file: string, text: string, only?: string[]): Promise<CodeAction[]> =>
  editor.ask('textDocument/codeAction', {
    textDocument: { uri: editor.uri(file) },
    range: { start: { line: 0, character: 0 }, end: positionIn(text, text.length) },
    context: { diagnostics: [], ...(only && { only }) },
  })

describe.skipIf(!isBuilt)('in an editor', { timeout: 30_000 }, () => {
  test('both sides show what is wrong, as it stands in the editor and not on disk', async () => {
    const { editor } = await openSite()
    await editor.open(english, textOf(english))
    await editor.open(dutch, textOf(dutch))
    const ofEnglish = await editor.shown(english, holdsRule('number-mismatch'))
    expect(ofEnglish.map(line)).toEqual([
      '2:9-2:40 front-matter-untranslated 1',
      '3:1-3:1 front-matter-missing 2',
      '7:20-7:22 number-mismatch 1',
      '9:5-9:20 term-forbidden 1',
      '11:11-11:26 term-forbidden 1',
    ])
    const number = ofEnglish.find(({ code }) => code === 'number-mismatch')
    expect(number?.source).toBe('tweeluik')
    expect(number?.message).toBe('Unexpected number `60`, expected `30` as in the source')
    expect(number?.relatedInformation?.[0]?.location.uri).toBe(editor.uri(dutch))
    expect(number?.codeDescription?.href).toMatch(/\/docs\/en\/rules\/number-mismatch\.md$/)
    expect((await editor.shown(dutch, holdsRule('number-mismatch'))).map(line)).toContain('9:27-9:29 number-mismatch 1')

    const solved = await editor.type(english, '60 days', '30 days')
    const left = await editor.shown(english, ({ version }) => version === solved)
    expect(left.map(({ code }) => code)).not.toContain('number-mismatch')
    await editor.type(dutch, '30 dagen', '31 dagen')
    const again = editor.published.length
    const back = await editor.shown(
      english,
      (params) => editor.published.indexOf(params) >= again && holdsRule('number-mismatch')(params),
    )
    expect(back.map(({ message }) => message)).toContain('Unexpected number `30`, expected `31` as in the source')
  })

  test('in the language of the editor, or the one that is asked for', async () => {
    const { editor } = await openSite({ locale: 'nl-NL' })
    await editor.open(english, textOf(english))
    const shown = await editor.shown(english, holdsRule('number-mismatch'))
    expect(messageOf(shown)).toBe('Onverwacht getal `60`, verwacht is `30` zoals in het origineel')
    const { editor: other } = await openSite({ locale: 'nl', argv: ['--ui', 'en'] })
    await other.open(english, textOf(english))
    expect(messageOf(await other.shown(english, holdsRule('number-mismatch')))).toMatch(/^Unexpected number/)
  })

  test('fixes stand under the light bulb, and safe ones can be made all at once', async () => {
    const { editor } = await openSite()
    await editor.open(english, textOf(english))
    const actions = await actionsIn(editor, english, textOf(english))
    const quick = actions.filter(({ kind }) => kind === 'quickfix')
    const desk = quick.filter(({ diagnostics }) => diagnostics?.[0]?.code === 'term-forbidden')
    expect(desk.map(({ title, isPreferred }) => [title, isPreferred])).toMatchInlineSnapshot(`
      [
        [
          "Replace by "neighbourhood desk"",
          undefined,
        ],
        [
          "Replace by "neighbourhood desk"",
          undefined,
        ],
      ]
    `)
    expect(desk[0]?.edit?.documentChanges).toEqual([
      {
        textDocument: { uri: editor.uri(english), version: 1 },
        edits: [
          {
            range: { start: { line: 8, character: 4 }, end: { line: 8, character: 19 } },
            newText: 'neighbourhood desk',
          },
        ],
      },
    ])
    const all = await actionsIn(editor, english, textOf(english), ['source.fixAll'])
    expect(all.map(({ title, kind }) => [title, kind])).toMatchInlineSnapshot(`
      [
        [
          "Make 2 safe fixes",
          "source.fixAll.tweeluik",
        ],
      ]
    `)
  })

  test('a place shows what the other side says, with the term, and leads to it', async () => {
    const { editor } = await openSite()
    await editor.open(english, textOf(english))
    const place = at(editor, english, 'district office helps')
    expect(await editor.ask<Hover>('textDocument/hover', place)).toMatchInlineSnapshot(`
      {
        "contents": {
          "kind": "markdown",
          "value": "docs/bewaren.md

      \`\`\`
      Het wijkloket helpt je daarbij.
      \`\`\`

      \`\`\`
      wijkloket → neighbourhood desk · not: district office
      \`\`\`",
        },
        "range": {
          "end": {
            "character": 40,
            "line": 8,
          },
          "start": {
            "character": 0,
            "line": 8,
          },
        },
      }
    `)
    const [there] = await editor.ask<LocationLink[]>('textDocument/definition', place)
    expect(there?.targetUri).toBe(editor.uri(dutch))
    expect(there?.targetSelectionRange).toEqual({ start: { line: 10, character: 0 }, end: { line: 10, character: 31 } })
  })

  test('what is in no pair or in no folder has nothing to say', async () => {
    const { editor, cwd } = await openSite()
    const outside = path.join(path.dirname(cwd), 'elders.md')
    await editor.open(outside, textOf(english))
    await editor.open('notes.md', '# Aantekeningen\n')
    await editor.open(english, textOf(english))
    await editor.shown(english, holdsRule('number-mismatch'))
    expect(editor.published.filter(({ uri }) => uri === editor.uri(outside))).toEqual([])
    expect(editor.published.filter(({ diagnostics }) => diagnostics.length > 0).map(({ uri }) => uri)).toEqual([
      editor.uri(english),
    ])
    expect(
      await editor.ask('textDocument/hover', {
        ...at(editor, english, 'Delete'),
        textDocument: { uri: editor.uri(outside) },
      }),
    ).toBe(null)
    expect(editor.messages).toEqual([])
  })

  test('a wrong configuration is told once, and what is put right counts at once', async () => {
    const wrong = { ...faultySite, 'tweeluik.config.yaml': 'source: nl\ntarget: [en]\n' }
    const { editor, cwd } = await openSite({ files: wrong })
    await editor.open(english, textOf(english))
    await editor.type(english, '60 days', '61 days')
    await editor.ask('textDocument/hover', at(editor, english, 'Delete'))
    expect(editor.messages).toEqual([
      'Tweeluik: tweeluik.config.yaml has 1 problem: Unknown key `target`. Did you mean `targets`? Correct the ' +
        'configuration. All keys are in the documentation, under Configuration.',
    ])
    await writeFile(path.join(cwd, 'tweeluik.config.yaml'), 'rules: { number-mismatch: info }\n')
    await editor.tell('workspace/didChangeWatchedFiles', {
      changes: [{ uri: editor.uri('tweeluik.config.yaml'), type: 2 }],
    })
    const shown = await editor.shown(english, holdsRule('number-mismatch'))
    expect(shown.find(({ code }) => code === 'number-mismatch')?.severity).toBe(3)
    expect(await readFile(path.join(cwd, english), 'utf8')).toBe(textOf(english))
  })

  test('each site in each folder is a site of its own', async () => {
    const cwd = await temporaryProject({
      ...Object.fromEntries(Object.entries(faultySite).map(([file, text]) => [`een/site/${file}`, text])),
      ...Object.fromEntries(Object.entries(faultySite).map(([file, text]) => [`twee/${file}`, text])),
      'twee/tweeluik.config.yaml': 'rules: { number-mismatch: off }\n',
    })
    const editor = await startEditor({ cwd, folders: ['een', 'twee'] })
    onTestFinished(async () => expect(await editor.quit()).toBe(0))
    await editor.open(`een/site/${english}`, textOf(english))
    await editor.open(`twee/${english}`, textOf(english))
    await editor.shown(`een/site/${english}`, holdsRule('number-mismatch'))
    const other = await editor.shown(`twee/${english}`, holdsRule('front-matter-untranslated'))
    expect(other.map(({ code }) => code)).not.toContain('number-mismatch')
  })

  test('typing on and on gives the last state, whatever was asked in between', async () => {
    const { editor } = await openSite()
    await editor.open(english, textOf(english))
    await editor.shown(english, holdsRule('number-mismatch'))
    let last = 0
    let before = '60 days'
    const hovers: Promise<unknown>[] = []
    for (const word of ['6 days', '3 days', '30 days', '30 days after that', '30 days']) {
      last = await editor.type(english, before, word)
      hovers.push(editor.ask('textDocument/hover', at(editor, english, 'Delete')))
      before = word
    }
    const shown = await editor.shown(english, ({ version }) => version === last)
    expect(shown.map(({ code }) => code)).not.toContain('number-mismatch')
    expect((await Promise.all(hovers)).length).toBe(5)
  })
})
