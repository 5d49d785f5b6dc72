// Measures how long an editor waits: from a keystroke in the largest page of a site to what is shown for it. Prints a
// Markdown table; asserts nothing, since another machine has other figures.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node'

const KEYSTROKES = 60
const program = fileURLToPath(new URL('../bin/tweeluik.js', import.meta.url))
const root = fileURLToPath(new URL('../../shared/corpus/nerds', import.meta.url))
const pages = ['docs/richtlijnen/cloud/index.md', 'docs/richtlijnen/cloud/index.en.md']
if (!existsSync(root)) {
  console.log('Skipped: ../shared/corpus is not there.')
  process.exit()
}

console.log('| typing in | first findings | keystroke, median | 95th percentile |')
console.log('| --- | ---: | ---: | ---: |')
for (const page of pages) {
  const { first, waits } = await type(page)
  const sorted = waits.toSorted((one, other) => one - other)
  const at = (share) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(0)
  console.log(`| nerds: ${page} | ${first.toFixed(0)} ms | ${at(0.5)} ms | ${at(0.95)} ms |`)
}

/** Types a word, letter by letter, in the middle of a page; in milliseconds. */
async function type(page) {
  const child = spawn(process.execPath, [program, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const quiet = { error() {}, warn() {}, info() {}, log() {} }
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
    quiet,
  )
  let shown = () => {}
  connection.onNotification('textDocument/publishDiagnostics', ({ version }) => shown(version))
  connection.listen()
  const until = (wanted) => new Promise((resolve) => (shown = (version) => version === wanted && resolve()))
  const workspaceFolders = [{ uri: pathToFileURL(root).href, name: 'nerds' }]
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    workspaceFolders,
  })
  await connection.sendNotification('initialized', {})
  const uri = pathToFileURL(path.join(root, page)).href
  const text = readFileSync(path.join(root, page), 'utf8')
  const started = performance.now()
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  })
  await until(1)
  const first = performance.now() - started
  const lines = text.split('\n')
  const line = lines.findIndex((one, at) => at > lines.length / 2 && /^\p{L}.{40}/u.test(one))
  const waits = []
  for (let version = 2; version < KEYSTROKES + 2; version++) {
    const start = { line, character: version }
    const typed = performance.now()
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start, end: start }, text: 'beleid '[version % 7] }],
    })
    await until(version)
    waits.push(performance.now() - typed)
  }
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  connection.dispose()
  return { first, waits }
}
