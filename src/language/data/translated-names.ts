const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/**
 * Words with a capital that a translator does translate: countries, peoples, days, months. In lower case. They are no
 * names to keep.
 */
export const translatedNames: ReadonlySet<string> = words(`
  nederland nederlands nederlandse nederlander nederlanders dutch netherlands holland hollands europa europees europese
  europe european engels engelse english frans franse french duits duitse duitsland german germany belgië belgisch
  belgische belgium belgian vlaams vlaamse flemish amerika amerikaans amerikaanse america american grieks griekse greek
  latijn latin internet unie union kamer staten raad council state ministerie ministry koninkrijk kingdom
  den haag hague the noordzee kerst kerstmis christmas pasen easter
  january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday
  i i'm i'll i'd i've
`)

/** Small words that stand inside names, by language: `Rijksdienst voor het Wegverkeer`. */
export const nameConnectors: Readonly<Record<string, ReadonlySet<string>>> = {
  nl: words("van der den de het ten ter voor & 't"),
  en: words('of the for &'),
}

/** Small words inside names of people and places, by language: `Kees de Vries`, `Wijk aan den Berg`. */
export const nameParticles: Readonly<Record<string, ReadonlySet<string>>> = {
  nl: words("van der den de ten ter 't"),
}
