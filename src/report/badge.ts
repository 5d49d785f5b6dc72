import { message } from '../messages.js'
import { figuresOf, percentInSync } from './figures.js'
import type { RecordReporter } from './types.js'
import { escapeXml } from './xml.js'

/** Dark enough for white text on them. */
const colors = { good: '#23683f', fair: '#8f5600', poor: '#b02a23' } as const

const PADDING = 8
const HEIGHT = 20
/** About the width of a character of 11 pixels; `textLength` makes the text fit exactly. */
const CHARACTER = 6.4

/** A picture for a README: which part of the translation is in sync. */
export const badge: RecordReporter = ({ pages }, { translate }) => {
  const percent = percentInSync(figuresOf(pages))
  const label = translate(message('report.badge.label'))
  const value = translate(message('report.share', { percent }))
  const color = percent >= 90 ? colors.good : percent >= 60 ? colors.fair : colors.poor
  const [left, right] = [widthOf(label), widthOf(value)]
  const width = left + right
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(HEIGHT)}" role="img">`,
    `<title>${escapeXml(`${label}: ${value}`)}</title>`,
    `<clipPath id="r"><rect width="${String(width)}" height="${String(HEIGHT)}" rx="4"/></clipPath>`,
    `<g clip-path="url(#r)"><path fill="#3d4450" d="M0 0h${String(left)}v${String(HEIGHT)}H0z"/>`,
    `<path fill="${color}" d="M${String(left)} 0h${String(right)}v${String(HEIGHT)}H${String(left)}z"/></g>`,
    `<g fill="#fff" font-family="Verdana,'DejaVu Sans',sans-serif" font-size="11">`,
    `${text(label, 0, left)}${text(value, left, right)}</g></svg>\n`,
  ].join('')
}

const widthOf = (text: string): number => Math.round(text.length * CHARACTER) + 2 * PADDING

const text = (content: string, from: number, width: number): string =>
  `<text x="${String(from + PADDING)}" y="14" textLength="${String(width - 2 * PADDING)}">${escapeXml(content)}</text>`
