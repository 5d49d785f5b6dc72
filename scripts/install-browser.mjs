// Makes sure that there is a Chromium for the tests of the HTML report: Debian's own, installed with apt where that
// may be done. Elsewhere it says what to do; the tests then skip themselves.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'

const path = process.env.CHROMIUM ?? '/usr/bin/chromium'

if (existsSync(path)) console.log(`Chromium is there: ${path}`)
else if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install()
else console.warn('There is no Chromium. Install it (Debian: apt-get install chromium) or name one in CHROMIUM.')

function install() {
  const run = (...args) =>
    spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  run('update', '--quiet')
  const { status } = run('install', '--yes', '--quiet', '--no-install-recommends', 'chromium', 'fonts-dejavu-core')
  if (status !== 0) console.warn('Chromium could not be installed: the tests that need it are skipped.')
}
