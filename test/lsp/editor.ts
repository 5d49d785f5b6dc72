import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node'

const program = fileURLToPath(new URL('../../bin/tweeluik.js', import.meta.url))

/** Whether there is a program to talk to. */
export const isBuilt = existsSync(fileURLToPath(new URL('../../dist/main.js', import.meta.url)))
if (!isBuilt) console.warn('The program is not built (npm run build): the language server is not tested')

/** What an editor of today can do. */
const able: ClientCapabilities = {
  workspace: { workspaceFolders: true, workspaceEdit: { documentChanges: true } },
  textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] }, definition: { linkSupport: true } },
}

export interface Editor {
  ask<Answer>(method: string, params: object): Promise<Answer>
  tell(method: string, params: object): Promise<void>
  /** Opens a file of a project, with a text of its own. */
  open(file: string, text: string): Promise<void>
  /** Replaces `was` by `is` in an open file, and gives the new version. */
  type(file: string, was: string, is: string): Promise<number>
  /** What is shown in a file, once it is what is waited for. */
  shown(file: string, isIt: (params: PublishDiagnosticsParams) => boolean): Promise<readonly Diagnostic[]>
  readonly uri: (file: string) => string
  /** Everything that was shown, in order; and all messages to the user. */
  readonly published: readonly PublishDiagnosticsParams[]
  readonly messages: readonly string[]
  quit(): Promise<number | null>
}

interface EditorOptions {
  readonly cwd: string
  readonly folders?: readonly string[]
  readonly locale?: string
  readonly argv?: readonly string[]
  readonly capabilities?: ClientCapabilities
}

/** Starts the program as an editor does, and speaks with it over its input and output. */
export async function startEditor(options: EditorOptions): Promise<Editor> {
  const { cwd, folders = [cwd], locale = 'en', argv = [], capabilities = able } = options
  const child = spawn(process.execPath, [program, 'lsp', '--stdio', ...argv], {
    cwd,
    env: { PATH: process.env['PATH'], LANG: 'C' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
    { error: () => {}, warn: () => {}, info: () => {}, log: () => {} },
  )
  const published: PublishDiagnosticsParams[] = []
  const messages: string[] = []
  let waiting: (() => void)[] = []
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params)
    for (const wake of waiting.splice(0)) wake()
  })
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    messages.push(message)
  })
  connection.onRequest('workspace/workspaceFolders', () => workspaceFolders)
  connection.onRequest('client/registerCapability', () => null)
  connection.listen()
  const uri = (file: string): string => pathToFileURL(path.resolve(cwd, file)).href
  const workspaceFolders = folders.map((folder) => ({ uri: uri(folder), name: path.basename(folder) }))
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities,
    workspaceFolders,
    locale,
  })
  await connection.sendNotification('initialized', {})
  const texts = new Map<string, { version: number; text: string }>()
  return {
    ask: (method, params) => connection.sendRequest(method, params),
    tell: (method, params) => connection.sendNotification(method, params),
    async open(file, text) {
      texts.set(file, { version: 1, text })
      const textDocument = { uri: uri(file), languageId: 'markdown', version: 1, text }
      await connection.sendNotification('textDocument/didOpen', { textDocument })
    },
    async type(file, was, is) {
      const { version, text } = texts.get(file) ?? { version: 0, text: '' }
      const at = text.indexOf(was)
      if (at < 0) throw new Error(`${file} holds no ${was}`)
      const now = { version: version + 1, text: text.slice(0, at) + is + text.slice(at + was.length) }
      texts.set(file, now)
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uri(file), version: now.version },
        contentChanges: [{ range: { start: positionIn(text, at), end: positionIn(text, at + was.length) }, text: is }],
      })
      return now.version
    },
    async shown(file, isIt) {
      for (let next = 0; ; next++) {
        while (next >= published.length) await new Promise<void>((resolve) => (waiting = [...waiting, resolve]))
        const params = published[next]
        if (params?.uri === uri(file) && isIt(params)) return params.diagnostics
      }
    },
    uri,
    published,
    messages,
    async quit() {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      const code = await ended
      connection.dispose()
      return code
    },
  }
}

/** Lines and columns as editors count them. */
export function positionIn(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
}
