import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export interface ForwardProxy {
  readonly url: string
  /** What went through it: `CONNECT 127.0.0.1:8080` for a tunnel, `POST http://…` for a request of its own. */
  readonly seen: readonly string[]
}

/** A proxy on this machine, as a network has one, that is gone after the test. */
export async function forwardProxy(): Promise<ForwardProxy> {
  const seen: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { method = '', url = '', headers } = incoming
    seen.push(`${method} ${url}`)
    incoming.pipe(
      forward(url, { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      }),
    )
  })
  server.on('connection', (socket) => sockets.add(socket))
  server.on('connect', ({ url = '' }: IncomingMessage, client: Socket) => {
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
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, seen }
}
