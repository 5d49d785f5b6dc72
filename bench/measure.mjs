import { spawn } from 'node:child_process'
import process from 'node:process'
import { performance } from 'node:perf_hooks'

// Sent along with the program: it tells at its end what it used, over a channel that nothing else writes to.
const probe = `
import { writeSync } from 'node:fs'
process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())))
`
const probeUrl = `data:text/javascript,${encodeURIComponent(probe)}`

/**
 * Runs Node with these arguments, once to warm up and then `runs` times.
 *
 * @returns the medians: `wall` and `cpu` (user + system) in milliseconds, peak `memory` in bytes; the last exit code
 */
export async function measure(argv, { cwd, runs }) {
  const once = () => run(argv, cwd)
  await once()
  const found = []
  for (let nth = 0; nth < runs; nth++) found.push(await once())
  const middle = (key) => median(found.map((result) => result[key]))
  return { wall: middle('wall'), cpu: middle('cpu'), memory: middle('memory'), exitCode: found.at(-1).exitCode }
}

function run(argv, cwd) {
  const start = performance.now()
  const stdio = ['ignore', 'ignore', 'inherit', 'pipe']
  const child = spawn(process.execPath, ['--import', probeUrl, ...argv], { cwd, stdio })
  let usage = ''
  child.stdio[3].setEncoding('utf8').on('data', (text) => (usage += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exitCode) => {
      const wall = performance.now() - start
      const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(usage)
      resolve({ wall, cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS * 1024, exitCode })
    })
  })
}

function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)]
}
