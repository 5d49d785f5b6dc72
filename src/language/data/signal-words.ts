/** Words that turn a sentence round. */
export const negations: Readonly<Record<string, ReadonlySet<string>>> = {
  nl: new Set(['niet', 'geen', 'nooit', 'zonder', 'noch', 'niemand', 'nergens', 'niets', 'geenszins', 'evenmin']),
  en: new Set(
    "not no never without neither nor nobody nowhere nothing cannot can't don't doesn't didn't isn't aren't wasn't weren't won't shouldn't mustn't couldn't wouldn't hasn't haven't".split(
      ' ',
    ),
  ),
}

/** Words that say what one must, should, may or need not do. */
export const obligations: Readonly<Record<string, ReadonlySet<string>>> = {
  nl: new Set(
    'moet moeten moest moesten dient dienen hoeft hoeven mag mogen kan kunnen zou zouden verplicht verplichte verplichting vereist vereiste vereisen verboden toegestaan optioneel optionele vrijwillig vrijwillige aanbevolen raden aangeraden'.split(
      ' ',
    ),
  ),
  en: new Set(
    'must shall should may might can could need needs required require requires mandatory obliged obligatory forbidden prohibited allowed permitted optional voluntary recommended recommend recommends'.split(
      ' ',
    ),
  ),
}
