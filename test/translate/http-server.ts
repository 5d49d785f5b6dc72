import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Certificate } from './certificate.js'

/** What a fake service saw of one request. */
export interface Seen {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** What it answers; `cut` breaks the connection off, `slow` never answers. */
export type Reply =
  | {
      readonly status?: number
      readonly json?: unknown
      readonly html?: string
      readonly headers?: Record<string, string>
    }
  | 'cut'
  | 'slow'

export interface FakeServer {
  readonly url: string
  readonly seen: readonly Seen[]
}

/**
 * A service on this machine that is gone after the test.
 * @param certificate  with its key: then it speaks TLS
 */
export async function serve(
  answer: (seen: Seen, count: number) => Reply,
  certificate?: Certificate,
): Promise<FakeServer> {
  const seen: Seen[] = []
  const listen = (request: IncomingMessage, response: ServerResponse): void => {
    void readBody(request).then((body) => {
      const one = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body }
      seen.push(one)
      reply(answer(one, seen.length), response)
    })
  }
  const server = certificate ? createSecureServer(certificate, listen) : createServer(listen)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: `${certificate ? 'https' : 'http'}://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    seen,
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function reply(answer: Reply, response: ServerResponse): void {
  if (answer === 'slow') return
  if (answer === 'cut') return void response.destroy()
  const { status = 200, json, html, headers = {} } = answer
  response.writeHead(status, { 'content-type': html === undefined ? 'application/json' : 'text/html', ...headers })
  response.end(html ?? (json === undefined ? '' : JSON.stringify(json)))
}
