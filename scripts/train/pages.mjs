// Pages with planted edits, and what of them belongs together. Every variant plants other edits in the same pages.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parseDocument } from '../../dist/training.js'
import { chance } from './lexicons.mjs'

const sets = ['asis', 'drift', 'heavy', 'mixed', 'blk', 'heavy-na', 'mixed-na']

/**
 * Only pages with an odd number: the even ones are for reporting. Of a variant above 0 the untouched pages are left
 * out, because they are the same in each. In every second variant numbers, code and addresses have changed as well.
 */
export function plantedPages(pairs, tool, variants) {
  const work = mkdtempSync(path.join(os.tmpdir(), 'tweeluik-train-'))
  try {
    return Array.from({ length: variants }, (_, variant) => {
      const [named, bench] = [path.join(work, `pairs-${variant}`), path.join(work, `bench-${variant}`)]
      mkdirSync(named)
      // The tool draws its edits from the name of a page.
      for (const file of readdirSync(pairs)) cpSync(path.join(pairs, file), path.join(named, `${variant}-${file}`))
      const { status, stderr } = spawnSync(process.execPath, ['make-bench.mjs', named], {
        cwd: tool,
        env: { ...process.env, BENCH: bench },
        encoding: 'utf8',
      })
      if (status !== 0) throw new Error(stderr)
      const read = variant % 2 === 0 ? (text) => text : disturb
      return sets
        .filter((set) => variant === 0 || set !== 'asis')
        .flatMap((set) => pagesOf(path.join(bench, set), read))
    }).flat()
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function pagesOf(folder, change) {
  const gold = JSON.parse(readFileSync(path.join(folder, 'gold.json'), 'utf8'))
  return Object.entries(gold)
    .filter(([number]) => Number(number) % 2 === 1)
    .map(([number, { sections, blocks }]) => {
      const read = (language) => {
        const text = readFileSync(path.join(folder, `${number}.${language}.md`), 'utf8')
        return parseDocument(language === 'en' ? change(text) : text, {
          path: number,
          language,
          dialect: 'commonmark',
          slugs: 'github',
          readableKeys: ['title'],
        })
      }
      return { source: read('nl'), target: read('en'), sections: known(sections), blocks: known(blocks) }
    })
}

/** How many lines say something else than their source did: a number, an address or code was changed there since. */
const disturbed = 0.15

/** Changes what a translation usually keeps, here and there; no line comes or goes. */
function disturb(text) {
  return text
    .split('\n')
    .map((line, index) =>
      chance(`${index} ${line}`) < disturbed
        ? line
            .replace(/(?<![\w#])\d+(?![.)]\s)/g, (number) => String(Number(number) + 1 + (index % 7)))
            .replace(/\]\(([^)\s]+)\)/g, '](elsewhere-$1)')
            .replace(/`([^`]+)`/g, '`other-$1`')
        : line,
    )
    .join('\n')
}

/** Gold pairs as functions of lines. */
const known = ({ pairs, nl, en }) => ({
  targetOf: new Map(pairs),
  sources: new Set([...pairs.map(([source]) => source), ...nl]),
  targets: new Set([...pairs.map(([, target]) => target), ...en]),
})

export const lineOf = (document, offset) => document.text.slice(0, offset).split('\n').length
