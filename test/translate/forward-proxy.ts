import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export interface ForwardProxy {
  readonly url: string
  /** What the client said that it may, with every request or tunnel; undefined: nothing. */
  readonly credentials: readonly (string | undefined)[]
  /** What went through it: `CONNECT 127.0.0.1:8080` for a tunnel, `POST http://…` for a request of its own. */
  readonly seen: readonly string[]
}

interface ProxyOptions {
  /** What it adds to every request. */
  readonly headers?: Readonly<Record<string, string>>
  /** `name:password` that it asks for. */
  readonly login?: string
}

/** A proxy on this machine, as a network has one, that is gone after the test. */
export async function forwardProxy({ headers: more = {}, login }: ProxyOptions = {}): Promise<ForwardProxy> {
  const seen: string[] = []
  const credentials: (string | undefined)[] = []
  const wanted = login === undefined ? undefined : `Basic ${Buffer.from(login).toString('base64')}`
  const mayPass = ({ headers }: IncomingMessage): boolean => {
    const given = headers['proxy-authorization']
    credentials.push(given)
    return given === wanted
  }
  const sockets = new Set<Socket>()
  const server = createServer((incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { method = '', url = '' } = incoming
    const { 'proxy-authorization': _login, ...headers } = incoming.headers
    if (!mayPass(incoming)) return void outgoing.writeHead(407).end()
    seen.push(`${method} ${url}`)
    incoming.pipe(
      forward(url, { method, headers: { ...headers, ...more } }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      }).on('error', () => outgoing.destroy()),
    )
  })
  server.on('connection', (socket) => sockets.add(socket))
  server.on('connect', (request: IncomingMessage, client: Socket) => {
    const { url = '' } = request
    if (!mayPass(request)) return void client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
    seen.push(`CONNECT ${url}`)
    const [host, port] = url.split(':')
    const remote = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      remote.pipe(client).pipe(remote)
    })
    sockets.add(remote)
    for (const end of [client, remote]) end.on('error', () => remote.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, seen, credentials }
}
