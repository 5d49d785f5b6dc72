import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { UserError } from '../errors.js'
import { message } from '../messages.js'

export interface ReportServer {
  /** `http://127.0.0.1:4321/` */
  readonly address: string
  /** Shows other files from now on, and tells those who look. */
  show(files: ReadonlyMap<string, string>): void
  close(): Promise<void>
}

/** Only this computer can reach it. */
const HOST = '127.0.0.1'

/** To those who look: there is something newer. */
const RENEWED = 'data: renewed\n\n'

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
}

const headers = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

/**
 * Serves files from memory: whatever is asked for, no file on disk can be reached.
 *
 * @param files  by path, with `/`; `index.html` is the first page
 * @param port  0: any that is free
 * @throws {UserError} if the port is taken
 */
export async function serveReport(files: ReadonlyMap<string, string>, port: number): Promise<ReportServer> {
  let shown = files
  let version = 0
  const listeners = new Set<ServerResponse>()
  // The oldest version that was fetched since someone began to listen: what changed in between must not be missed.
  let fetched: number | undefined
  const server = createServer((request, response) => {
    const own = (server.address() as AddressInfo).port
    if (!isForUs(request, own)) return refuse(response, 403)
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405)
    const path = pathOf(request.url ?? '')
    if (path === 'events') {
      listen(response, listeners)
      if (fetched !== undefined && fetched < version) response.write(RENEWED)
      fetched = undefined
      return
    }
    const text = path === undefined ? undefined : shown.get(path)
    if (path === undefined || text === undefined) return refuse(response, 404)
    response.writeHead(200, { ...headers, 'Content-Type': types[path.split('.').at(-1) ?? ''] ?? 'text/plain' })
    response.end(request.method === 'HEAD' ? undefined : text)
    if (path.endsWith('.html')) fetched ??= version
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(asUserError(error, port)))
    server.listen(port, HOST, resolve)
  })
  return {
    address: `http://${HOST}:${String((server.address() as AddressInfo).port)}/`,
    show(renewed) {
      shown = renewed
      version++
      for (const listener of listeners) listener.write(RENEWED)
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A page elsewhere can let its own name point here (DNS rebinding); the name it asks for gives it away. */
const isForUs = ({ headers: { host } }: IncomingMessage, port: number): boolean =>
  host === `${HOST}:${String(port)}` || host === `localhost:${String(port)}`

function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, `http://${HOST}`).pathname).slice(1)
    return path === '' ? 'index.html' : path
  } catch {
    return undefined
  }
}

function listen(response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream' })
  response.write(':\n\n')
  listeners.add(response)
  response.on('close', () => listeners.delete(response))
}

function refuse(response: ServerResponse, status: 403 | 404 | 405): void {
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain' })
  response.end()
}

function asUserError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return error
  const free = port === 65_535 ? 4321 : port + 1
  return new UserError(message('cli.serve.taken', { port }), message('cli.serve.taken.todo', { port: free }), 2, {
    cause: error,
  })
}
