import type { Translate } from '../messages.js'
import { blockStateMessage } from './block-state-message.js'
import { blockStateNames, type Figures } from './figures.js'
import type { BlockState } from './page-status.js'
import { escapeXml } from './xml.js'

const WIDTH = 480
const HEIGHT = 16

/** Not by colour alone: what needs more work stands lower. */
const heights = { 'in-sync': 16, stale: 12, untranslated: 8, missing: 4 } as const satisfies Record<BlockState, number>

const style =
  '.in-sync{fill:#2b7a4b}.stale{fill:#b06a00}.untranslated{fill:#7550b3}.missing{fill:#c2362f}.ground{fill:#e7e9ec}' +
  '@media(prefers-color-scheme:dark){.in-sync{fill:#5fbf86}.stale{fill:#e6a23c}.untranslated{fill:#b79be8}' +
  '.missing{fill:#f0837c}.ground{fill:#2b3038}}'

/**
 * A picture of one page: its blocks from left to right, each as high as it is far. It stands on its own, in an `img`.
 *
 * @param states  of the blocks with words, in reading order
 */
export const stateStrip = (states: readonly BlockState[], figures: Figures, translate: Translate): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH)}" height="${String(HEIGHT)}" ` +
  `viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}" role="img">` +
  `<title>${escapeXml(stripText(figures, translate))}</title><style>${style}</style>${stripShapes(states)}</svg>\n`

/** The same in words: `18 in sync, 3 stale`. */
export const stripText = (figures: Figures, translate: Translate): string =>
  blockStateNames
    .filter((state) => figures[state] > 0)
    .map((state) => translate(blockStateMessage(state, figures[state])))
    .join(', ')

/** For a page of which only figures are known: its states by kind. */
export const statesByKind = (figures: Figures): readonly BlockState[] =>
  blockStateNames.flatMap((state) => Array.from({ length: figures[state] }, () => state))

/** The rectangles alone, in a picture of 480 by 16; neighbours of one kind are one rectangle. */
export function stripShapes(states: readonly BlockState[]): string {
  const ground = `<path class="ground" d="M0 0h${String(WIDTH)}v${String(HEIGHT)}H0z"/>`
  const runs = runsOf(states)
  const unit = WIDTH / Math.max(1, states.length)
  const shapes = runs.map(({ state, from, to }) => {
    const [x, width, height] = [round(from * unit), round((to - from) * unit), heights[state]]
    return `<path class="${state}" d="M${x} ${String(HEIGHT)}v-${String(height)}h${width}v${String(height)}z"/>`
  })
  return ground + shapes.join('')
}

const round = (value: number): string => String(Math.round(value * 10) / 10)

function runsOf(states: readonly BlockState[]): readonly { state: BlockState; from: number; to: number }[] {
  const runs: { state: BlockState; from: number; to: number }[] = []
  for (const [at, state] of states.entries()) {
    const last = runs.at(-1)
    if (last?.state === state) last.to = at + 1
    else runs.push({ state, from: at, to: at + 1 })
  }
  return runs
}
