import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { inspect } from 'node:util'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { temporaryProject } from '../site/temporary-project.js'
import { makeCertificate } from './certificate.js'
import { forwardProxy } from './forward-proxy.js'
import { batchOf, languages, open, services, type Service } from './services.js'

const login = 'medewerker:wachtwoord-dat-niemand-mag-zien'
const secrets = /niemand-mag-zien|bWVkZXdlcmtlcj/
const basic = `Basic ${Buffer.from(login).toString('base64')}`

const withLogin = (url: string, own: string): string => url.replace('//', `//${own}@`)

afterEach(() => vi.unstubAllEnvs())

describe.each(services)('$name', (service) => {
  test.each([
    { what: 'is told the name and the password', own: login, isLetIn: true },
    { what: 'that does not know them lets nothing through', own: 'iemand:fout-dat-niemand-mag-zien', isLetIn: false },
  ])('a proxy $what', async ({ own, isLetIn }) => {
    const [proxy, server] = await Promise.all([forwardProxy({ login }), service.start({})])
    const HTTP_PROXY = withLogin(proxy.url, own)
    vi.stubEnv('HTTP_PROXY', HTTP_PROXY)
    const work = open(service, server.url, { env: { HTTP_PROXY } }).translate(batchOf('Gebruik de server.'), languages)
    const outcome: unknown = await work.catch((error: unknown) => error)
    expect(inspect(outcome, { depth: Infinity, showHidden: true })).not.toMatch(secrets)
    expect(server.seen).toHaveLength(isLetIn ? 1 : 0)
    if (isLetIn) expect(outcome).toMatchObject([{ text: 'Use the server.' }])
    else expect(outcome).toMatchObject({ name: 'UserError', exitCode: 3, what: { key: 'draft.proxy' } })
    expect(server.seen.map(({ headers }) => headers['proxy-authorization'])).toEqual(isLetIn ? [undefined] : [])
  })
})

const certificate = makeCertificate()
const program = fileURLToPath(new URL('../../bin/tweeluik.js', import.meta.url))

const project = (url: string, { name, settings }: Service, cert: string): Promise<string> =>
  temporaryProject({
    'tweeluik.config.yaml': JSON.stringify({
      content: [{ layout: 'suffix', root: 'docs' }],
      draft: { provider: name, url, retries: 0, timeout: 5, ...settings },
    }),
    'certificaat.pem': cert,
    'docs/inkoop.md': '# Inkoop\n\nGebruik de server.\n',
    'docs/inkoop.en.md': '# Procurement\n',
  })

/** The program in a process of its own: only there a certificate can be trusted. */
async function draft(
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [program, 'draft', '--yes'], {
    cwd,
    env: { PATH: process.env['PATH'], LANG: 'en', ...env },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, said }
}

async function filesIn(cwd: string): Promise<string> {
  const files = (await readdir(cwd, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())
  return (await Promise.all(files.map((one) => readFile(path.join(one.parentPath, one.name), 'utf8')))).join('\n')
}

const why = certificate ? 'with TLS' : 'with TLS: skipped, since there is no openssl to make a certificate with'

// DeepL has a library of its own; the other two share theirs.
describe.skipIf(!certificate).each([services[0]!, services[2]!])(`$name ${why}`, { timeout: 30_000 }, (service) => {
  test('goes through a tunnel of the proxy, which sees nothing but the host', async () => {
    const [proxy, server] = await Promise.all([forwardProxy({ login }), service.start({ certificate })])
    const cwd = await project(server.url, service, certificate!.cert)
    const HTTPS_PROXY = withLogin(proxy.url, login)
    const trusted = { NODE_EXTRA_CA_CERTS: path.join(cwd, 'certificaat.pem') }
    const { code, said } = await draft(cwd, { ...service.env, ...trusted, HTTPS_PROXY })
    expect({ code, said }).toMatchObject({ code: 0 })
    expect(new Set(proxy.seen)).toEqual(new Set([`CONNECT ${new URL(server.url).host}`]))
    expect(new Set(proxy.credentials)).toEqual(new Set([basic]))
    expect(await readFile(path.join(cwd, 'docs/inkoop.en.md'), 'utf8')).toBe('# Procurement\n\nUse the server.\n')
    expect(said + (await filesIn(cwd))).not.toMatch(secrets)
    expect(server.seen.map(({ headers }) => headers['proxy-authorization'])).toEqual(server.seen.map(() => undefined))
  })

  test('sends nothing to a service that is not the one it says it is', async () => {
    const server = await service.start({ certificate })
    const cwd = await project(server.url, service, certificate!.cert)
    const { code, said } = await draft(cwd, service.env)
    expect({ code, seen: server.seen }).toEqual({ code: 3, seen: [] })
    expect(said).toMatch(/certificate/)
    expect(said).not.toMatch(secrets)
  })
})
