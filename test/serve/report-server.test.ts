import { setTimeout } from 'node:timers/promises'
import { request, type IncomingHttpHeaders } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { UserError } from '../../src/errors.js'
import { serveReport, type ReportServer } from '../../src/serve/report-server.js'

const files = new Map([
  ['index.html', '<p>Overzicht'],
  ['pages/kosten.en.html', '<p>Kosten'],
  ['report.css', 'p{}'],
])

async function started(): Promise<ReportServer> {
  const server = await serveReport(files, 0)
  onTestFinished(() => server.close())
  return server
}

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** Asks for a path as it is: `fetch` would tidy it up. */
const ask = (server: ReportServer, path: string, options: { readonly method?: string; readonly host?: string } = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const { port } = new URL(server.address)
    const headers = { Host: options.host ?? `127.0.0.1:${port}` }
    request({ host: '127.0.0.1', port, path, method: options.method ?? 'GET', headers }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }))
    })
      .on('error', reject)
      .end()
  })

test.each([
  ['/', 200, '<p>Overzicht'],
  ['/index.html', 200, '<p>Overzicht'],
  ['/pages/kosten.en.html?x#y', 200, '<p>Kosten'],
  ['/report.css', 200, 'p{}'],
  ['/pages/', 404, ''],
  ['/package.json', 404, ''],
  ['/../package.json', 404, ''],
  ['/..%2f..%2fetc/passwd', 404, ''],
  ['/%2e%2e/package.json', 404, ''],
  ['/%', 404, ''],
  ['//etc/passwd', 404, ''],
  ['/__proto__', 404, ''],
])('%s', async (path, status, text) => {
  const answer = await ask(await started(), path)
  expect({ status: answer.status, text: answer.text }).toEqual({ status, text })
})

test('only our own name is answered to', async () => {
  const server = await started()
  const { port } = new URL(server.address)
  const hosts = ['voorbeeld.invalid', `voorbeeld.invalid:${port}`, '127.0.0.1', `127.0.0.1.nip.invalid:${port}`]
  const answers = await Promise.all(hosts.map((host) => ask(server, '/', { host })))
  expect(answers.map(({ status }) => status)).toEqual(hosts.map(() => 403))
  expect((await ask(server, '/', { host: `localhost:${port}` })).status).toBe(200)
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
  expect((await ask(await started(), '/', { method })).status).toBe(405)
})

test('a browser is told to guess nothing, keep nothing and share nothing', async () => {
  const { headers } = await ask(await started(), '/')
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'content-type': 'text/html; charset=utf-8',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  })
})

test('who looks hears of newer files, and gets them', async () => {
  const server = await started()
  const response = await fetch(`${server.address}events`)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader?.read())?.value).toBe(':\n\n')
  server.show(new Map([['index.html', '<p>Nieuw']]))
  expect((await reader?.read())?.value).toBe('data: renewed\n\n')
  expect((await ask(server, '/')).text).toBe('<p>Nieuw')
  await reader?.cancel()
})

test('what changes between a page and its listening is not missed', async () => {
  const server = await started()
  await ask(server, '/')
  server.show(new Map([['index.html', '<p>Nieuw']]))
  const hear = async () => {
    const response = await fetch(`${server.address}events`)
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    while (!heard.includes('data') && !heard.endsWith('::')) {
      const next = await Promise.race([reader?.read(), setTimeout(200, undefined)])
      heard += next?.value ?? '::'
    }
    await reader?.cancel()
    return heard
  }
  expect(await hear()).toBe(':\n\ndata: renewed\n\n')
  await ask(server, '/')
  expect(await hear()).toBe(':\n\n::')
})

test('a port that is taken is told', async () => {
  const server = await started()
  await expect(serveReport(files, Number(new URL(server.address).port))).rejects.toThrow(UserError)
})
