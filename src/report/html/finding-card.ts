import type { Language } from '../../document/types.js'
import { message, type Translate } from '../../messages.js'
import type { Severity } from '../../rules/types.js'
import type { RecordedPlace } from '../record.js'
import type { RuleHelp } from '../types.js'
import { markup, withCode, type Content, type Markup } from './markup.js'
import { findingId, placeId } from './marks.js'
import { languageName } from './language-name.js'
import { levelWord } from '../level-word.js'
import type { NumberedFinding } from './rows.js'
import type { Languages } from './types.js'

export interface CardContext {
  readonly translate: Translate
  readonly rules: ReadonlyMap<string, RuleHelp>
  readonly languages: Languages
  /** Of what the findings say: that of a saved result may be another than that of the report. */
  readonly said: Language
  /** The places that can be seen on the page, by id. */
  readonly places: ReadonlySet<string>
  /** Whether to quote both places, because the texts are not on the page. */
  readonly quotes: boolean
}

const sides = ['source', 'target'] as const

/** A finding with what it is about, why that matters and what to do. */
export function findingCard({ number, finding }: NumberedFinding, context: CardContext): Markup {
  const { translate, rules, languages, said, places, quotes } = context
  const help = rules.get(finding.rule)?.texts[0]
  const title = `${findingId(number)}-title`
  const jumps = sides.flatMap((side) => {
    const place = finding[side]
    if (place === null) return []
    const name = languageName(languages[side], translate)
    const { line } = place.start
    if (places.has(placeId({ number, side }))) {
      const label = translate(message('html.finding.place', { language: name, line }))
      return [markup`<a class="nl-link" href="#${placeId({ number, side })}">${label}</a>`]
    }
    return [markup`<span>${name} <code class="where">${place.path}:${line}</code></span>`]
  })
  return markup`<article class="finding ${finding.severity}" id="${findingId(number)}" tabindex="-1" aria-labelledby="${title}" data-part data-level="${finding.severity}" data-rule="${finding.rule}">
<p class="finding-head" id="${title}"><span class="finding-number">${number}</span> ${levelBadge(finding.severity, translate)} <code class="rule">${finding.rule}</code></p>
<p class="finding-message" lang="${said}">${withCode(finding.message)}</p>
${quotes && quotesOf(finding, languages)}
${finding.fixes.map(({ title: text }) => markup`<p class="fix"><span class="key">${translate(message('html.finding.fix'))}</span> <span lang="${said}">${withCode(text)}</span></p>`)}
${jumps.length > 0 && markup`<p class="jumps">${jumps}</p>`}
${help && explanation(help, translate)}
</article>
`
}

export const levelBadge = (severity: Severity, translate: Translate): Markup =>
  markup`<span class="nl-data-badge ${severity}">${translate(levelWord(severity))}</span>`

const explanation = ({ why, todo }: RuleHelp['texts'][number], translate: Translate): Markup =>
  markup`<details><summary>${translate(message('html.finding.help'))}</summary><p>${withCode(why)}</p><p>${withCode(todo)}</p></details>`

function quotesOf(finding: NumberedFinding['finding'], languages: Languages): Content {
  return sides.flatMap((side) => {
    const place: RecordedPlace | null = finding[side]
    return place === null || place.text === ''
      ? []
      : [markup`<blockquote lang="${languages[side]}">${shorten(place.text)}</blockquote>`]
  })
}

const MOST = 600

const shorten = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length > MOST ? `${flat.slice(0, MOST)}…` : flat
}
