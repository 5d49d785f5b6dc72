import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  CodeActionKind,
  createConnection,
  DidChangeWatchedFilesNotification,
  LSPErrorCodes,
  MarkupKind,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocumentSyncKind,
  type CancellationToken,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver/node'
import { UserError } from '../errors.js'
import { message, type Translate } from '../messages.js'
import { printable } from '../report/printable.js'
import { FIX_ALL } from './code-actions.js'
import { createOpenFiles } from './open-files.js'
import { openProject, type Project } from './project.js'
import { actionsFor, counterpartsAt, diagnose, hoverAt, type Answers, type Asked } from './requests.js'
import { createSchedule } from './schedule.js'
import { createWorkspace } from './workspace.js'

export interface EditorOptions {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
  /** As given by the user; undefined: look for one. */
  readonly configFile: string | undefined
  readonly version: string
  /** The language to speak with an editor that speaks `locale`. */
  translator(locale: string | undefined): Promise<{ readonly say: Translate; readonly language: string }>
  today(): string
  now(): number
}

/** Files whose change on disk may change what there is to say. */
const WATCHED = '**/*.{md,mdx,markdown,yaml,yml,json,csv,tbx,tmx,po}'

/** Serves an editor until it says that it is enough; the library then ends the process. */
export function serveEditor(options: EditorOptions): void {
  const connection = createConnection(options.input, options.output)
  let capabilities: InitializeParams['capabilities'] = {}
  let answers: Answers
  const files = createOpenFiles(() => capabilities.workspace?.workspaceEdit?.documentChanges === true)
  const workspace = createWorkspace(options.configFile, start)
  const onFault = (error: unknown): void => report(describe(error, answers.say))
  /** Goes on without waiting for what may fail: an editor that is gone already, say. */
  const meanwhile = (work: Promise<unknown>): void => void work.catch(onFault)
  const schedule = createSchedule({ show, renew, onFault })
  const told = new Map<string, string>()

  function start(cwd: string): Project {
    return openProject({
      ...options,
      cwd,
      texts: () => files.textsIn(cwd),
      onOutcome: (error) => tell(cwd, error),
      onNotice: (notice) => connection.console.info(printable(answers.say(notice))),
    })
  }

  // A message that asks nothing back: not every editor can answer.
  const report = (text: string): void =>
    void connection
      .sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message: text })
      .catch(() => undefined)

  /** What is wrong with a site is told once, until it is something else. */
  function tell(cwd: string, error: unknown): void {
    const text = error === undefined ? '' : describe(error, answers.say)
    if (text !== '' && told.get(cwd) !== text) report(text)
    told.set(cwd, text)
  }

  async function ask(uri: string): Promise<Asked | undefined> {
    const file = await workspace.fileOf(uri)
    const inspection = await file?.project.current()
    return file && inspection && files.documents.get(uri) ? { ...file, uri, inspection } : undefined
  }

  /** Shows what is found in the open files of a project. */
  async function show(project: Project): Promise<void> {
    for (const { uri } of files.documents.all()) {
      const asked = (await workspace.fileOf(uri))?.project === project ? await ask(uri) : undefined
      const document = files.documents.get(uri)
      if (!asked || !document) continue
      const diagnostics = diagnose(asked, answers).map(({ diagnostic }) => diagnostic)
      meanwhile(connection.sendDiagnostics({ uri, version: document.version, diagnostics }))
    }
  }

  async function renew(project: Project): Promise<void> {
    await project.renew()
    await show(project)
  }

  /** Answers a request, unless the editor has lost interest by the time that there is something to say. */
  const answer =
    <Params extends { readonly textDocument: { readonly uri: string } }, Answer>(
      find: (asked: Asked, params: Params) => Answer | Promise<Answer>,
    ) =>
    async (params: Params, token: CancellationToken) => {
      // What the editor says next may well be that it wants to know no more.
      await nextTurn()
      const asked = token.isCancellationRequested ? undefined : await ask(params.textDocument.uri)
      if (token.isCancellationRequested) return new ResponseError<void>(LSPErrorCodes.RequestCancelled, '')
      return asked ? find(asked, params) : null
    }

  connection.onInitialize(async (params): Promise<InitializeResult> => {
    capabilities = params.capabilities
    const { say, language } = await options.translator(params.locale)
    answers = {
      files,
      say,
      language,
      markdown: capabilities.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
      links: capabilities.textDocument?.definition?.linkSupport === true,
    }
    const folders = params.workspaceFolders?.map(({ uri }) => uri)
    // Older editors know of one folder only.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    workspace.open(folders ?? (params.rootUri ? [params.rootUri] : []))
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        hoverProvider: true,
        definitionProvider: true,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
      serverInfo: { name: 'tweeluik', version: options.version },
    }
  })

  connection.onInitialized(() => {
    if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true)
      meanwhile(
        connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: WATCHED }] }),
      )
    if (capabilities.workspace?.workspaceFolders === true)
      connection.workspace.onDidChangeWorkspaceFolders(() => meanwhile(reopen()))
  })

  async function reopen(): Promise<void> {
    const folders = (await connection.workspace.getWorkspaceFolders()) ?? []
    workspace.open(folders.map(({ uri }) => uri))
    for (const { uri } of files.documents.all()) {
      const file = await workspace.fileOf(uri)
      if (file) schedule.changed(file.project)
      else meanwhile(connection.sendDiagnostics({ uri, diagnostics: [] }))
    }
  }

  files.documents.onDidChangeContent(async ({ document: { uri } }) => {
    const file = await workspace.fileOf(uri)
    if (file) schedule.changed(file.project)
  })
  files.documents.onDidSave(async ({ document: { uri } }) => {
    const file = await workspace.fileOf(uri)
    if (file) schedule.renew(file.project)
  })
  files.documents.onDidClose(async ({ document: { uri } }) => {
    meanwhile(connection.sendDiagnostics({ uri, diagnostics: [] }))
    const file = await workspace.fileOf(uri)
    if (file) schedule.renew(file.project)
  })
  connection.onDidChangeWatchedFiles(() => {
    workspace.rediscover()
    for (const project of workspace.projects) schedule.renew(project)
  })

  connection.onCodeAction(answer((asked, params) => actionsFor(asked, params, answers)))
  connection.onHover(answer((asked, { position }) => hoverAt(asked, position, answers)))
  connection.onDefinition(answer((asked, { position }) => counterpartsAt(asked, position, answers) as never))
  connection.onShutdown(async () => {
    schedule.stop()
    await Promise.all(workspace.projects.map((project) => project.close()))
  })
  files.documents.listen(connection)
  connection.listen()
}

/** What is wrong and what to do, as one text; of a fault of ours only what it was. */
function describe(error: unknown, say: Translate): string {
  if (!(error instanceof UserError))
    return printable(say(message('cli.bug', { error: error instanceof Error ? error.message : String(error) })))
  const parts = [error.what, ...error.details, ...(error.todo ? [error.todo] : [])]
  return ['Tweeluik:', ...parts.map((part) => printable(say(part)))].join(' ')
}
