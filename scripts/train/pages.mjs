// Pages with planted edits, and what of them belongs together. Every variant plants other edits in the same pages.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parseDocument } from '../../dist/training.js'

const sets = ['asis', 'drift', 'heavy', 'mixed', 'blk', 'heavy-na', 'mixed-na']

/**
 * Only pages with an odd number: the even ones are for reporting. Of a variant above 0 the untouched pages are left
 * out, because they are the same in each.
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
      return sets.filter((set) => variant === 0 || set !== 'asis').flatMap((set) => pagesOf(path.join(bench, set)))
    }).flat()
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function pagesOf(folder) {
  const gold = JSON.parse(readFileSync(path.join(folder, 'gold.json'), 'utf8'))
  return Object.entries(gold)
    .filter(([number]) => Number(number) % 2 === 1)
    .map(([number, { sections, blocks }]) => {
      const read = (language) =>
        parseDocument(readFileSync(path.join(folder, `${number}.${language}.md`), 'utf8'), {
          path: number,
          language,
          dialect: 'commonmark',
          slugs: 'github',
          readableKeys: ['title'],
        })
      return { source: read('nl'), target: read('en'), sections: known(sections), blocks: known(blocks) }
    })
}

/** Gold pairs as functions of lines. */
const known = ({ pairs, nl, en }) => ({
  targetOf: new Map(pairs),
  sources: new Set([...pairs.map(([source]) => source), ...nl]),
  targets: new Set([...pairs.map(([, target]) => target), ...en]),
})

export const lineOf = (document, offset) => document.text.slice(0, offset).split('\n').length
