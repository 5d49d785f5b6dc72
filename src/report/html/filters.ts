import { message, type Message, type Translate } from '../../messages.js'
import { markup, type Content, type Markup } from './markup.js'
import { levels, levelWord } from '../level-word.js'

interface Choice {
  readonly value: string
  readonly label: string
}

export interface Filters {
  /** What is shown or hidden, as a CSS selector. */
  readonly items: string
  readonly search: Message
  readonly rules: readonly string[]
  readonly states: readonly Choice[]
}

/** A form that shows part of a page. It needs a script, so it is not there until the script says so. */
export function filterForm({ items, search, rules, states }: Filters, translate: Translate): Markup {
  const selects = [
    select(
      'level',
      message('html.filter.level'),
      levels.map((value) => ({ value, label: translate(levelWord(value)) })),
      translate,
    ),
    select('state', message('html.filter.state'), states, translate),
    select(
      'rule',
      message('html.filter.rule'),
      rules.toSorted().map((value) => ({ value, label: value })),
      translate,
    ),
  ]
  return markup`<search><form class="filters" hidden data-filters="${items}" data-shown="${translate(message('html.filter.shown', { shown: '#', all: '##' }))}">
<p><label for="filter-search">${translate(search)}</label><input id="filter-search" type="search" name="search" autocomplete="off"></p>
${selects}
<p class="filter-end"><button type="reset">${translate(message('html.filter.reset'))}</button> <output aria-live="polite"></output></p>
</form></search>`
}

function select(name: string, label: Message, choices: readonly Choice[], translate: Translate): Content {
  if (choices.length === 0) return undefined
  const options = choices.map((choice) => markup`<option value="${choice.value}">${choice.label}</option>`)
  return markup`<p><label for="filter-${name}">${translate(label)}</label><select id="filter-${name}" name="${name}"><option value="">${translate(message('html.filter.all'))}</option>${options}</select></p>
`
}
