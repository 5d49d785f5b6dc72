import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryProject } from '../site/temporary-project.js'

const script = fileURLToPath(new URL('../../action/comment.mjs', import.meta.url))

interface Comment {
  readonly id: number
  readonly body: string
  readonly user: { readonly type: 'Bot' | 'User' }
}

const marker = '<!-- tweeluik:site -->'
const someone = (id: number): Comment => ({ id, body: 'Mooi zo.', user: { type: 'User' } })
const comments = (count: number) => Array.from({ length: count }, (_, id) => someone(id))

/** Runs the step against an interface like that of GitHub, with these comments on the pull request. */
async function comment(
  existing: readonly Comment[],
  options: { readonly status?: number; readonly topic?: string } = {},
) {
  const { status = 200, topic = 'site' } = options
  const requests: string[] = []
  let sent: unknown
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost')
    const page = Number(url.searchParams.get('page'))
    requests.push(`${request.method ?? ''} ${url.pathname}`)
    let body = ''
    request.on('data', (text: Buffer) => (body += text.toString()))
    request.on('end', () => {
      if (body !== '') sent = JSON.parse(body)
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(request.method === 'GET' ? existing.slice((page - 1) * 100, page * 100) : {}))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const folder = await temporaryProject({ 'verslag.md': '## Tweeluik\n' })
  const env = {
    GITHUB_API_URL: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    GITHUB_REPOSITORY: 'gemeente/site',
    GITHUB_TOKEN: 'geheim',
    PULL_REQUEST: '7',
    MARKDOWN: path.join(folder, 'verslag.md'),
    TOPIC: topic,
  }
  const { stdout } = await promisify(execFile)(process.execPath, [script], { env })
  return { requests, sent, stdout }
}

const list = 'GET /repos/gemeente/site/issues/7/comments'
const sent = { body: `${marker}\n## Tweeluik\n` }

test('writes a comment where there is none', async () => {
  const requests = [list, 'POST /repos/gemeente/site/issues/7/comments']
  expect(await comment([someone(1)])).toEqual({ requests, sent, stdout: '' })
})

test('changes its own comment, however many others there are', async () => {
  const own: Comment = { id: 512, body: `${marker}\noud`, user: { type: 'Bot' } }
  const requests = [list, list, 'PATCH /repos/gemeente/site/issues/comments/512']
  expect(await comment([...comments(130), own])).toEqual({ requests, sent, stdout: '' })
})

test.each<{ name: string; other: Comment }>([
  { name: 'that someone else put the mark in', other: { id: 3, body: marker, user: { type: 'User' } } },
  { name: 'about another site', other: { id: 3, body: '<!-- tweeluik:beleid -->', user: { type: 'Bot' } } },
  { name: 'that quotes the mark', other: { id: 3, body: `> ${marker}`, user: { type: 'Bot' } } },
])('leaves a comment alone $name', async ({ other }) => {
  expect((await comment([other])).requests).toEqual([list, 'POST /repos/gemeente/site/issues/7/comments'])
})

test('a mark cannot end early', async () => {
  const { sent } = await comment([], { topic: '--> @minister <!--' })
  expect(sent).toEqual({ body: '<!-- tweeluik:%2D%2D%3E%20%40minister%20%3C!%2D%2D -->\n## Tweeluik\n' })
})

test('a token that may not write is a warning, not a failure', async () => {
  const { stdout } = await comment([], { status: 403 })
  expect(stdout).toBe('::warning title=tweeluik::The comment could not be placed: GET 403\n')
})
