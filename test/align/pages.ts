import fc from 'fast-check'
import { alignDocuments } from '../../src/align/align.js'
import type { Link, Pair } from '../../src/align/types.js'
import type { Block, Document, Section } from '../../src/document/types.js'
import { read } from '../document/read.js'

/** A heading or a block in both languages; each is told apart by its number, as real ones are by names and addresses. */
export interface Unit {
  readonly nl: string
  readonly en: string
}

/** A heading and the blocks under it. */
export type Part = readonly [heading: Unit, ...blocks: Unit[]]

type Make = (n: number) => Unit

const number = (n: number): string => String(100 + n * 7)

const kinds: readonly Make[] = [
  (n) => ({
    nl: `Wij bewaren besluit ${number(n)} in het archief van de gemeente.`,
    en: `We keep decision ${number(n)} in the archive of the municipality.`,
  }),
  (n) => ({
    nl: `Zet \`optie-${number(n)}\` aan en controleer daarna de uitkomst.`,
    en: `Switch on \`optie-${number(n)}\` and check the result afterwards.`,
  }),
  (n) => ({
    nl: `- Lees [de afspraak](afspraak-${number(n)}.md) met je team.`,
    en: `- Read [the agreement](afspraak-${number(n)}.md) with your team.`,
  }),
  (n) => ({ nl: `\`\`\`sh\nnpm run taak-${number(n)}\n\`\`\``, en: `\`\`\`sh\nnpm run taak-${number(n)}\n\`\`\`` }),
  (n) => ({
    nl: `> Norm ${number(n)}: wie bouwt, beheert ook.`,
    en: `> Standard ${number(n)}: who builds, also maintains.`,
  }),
]

const heading: Make = (n) => ({ nl: `## Richtlijn ${number(n)}`, en: `## Guideline ${number(n)}` })

/** Guideline pages of some sections, in which no two blocks are alike. */
export const partsOfPage: fc.Arbitrary<readonly Part[]> = fc
  .array(fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 5 })
  .map((sections) => {
    let n = 0
    return sections.map((blocks): Part => [heading(n++), ...blocks.map((make) => make(n++))])
  })

const page = (
  parts: readonly (readonly Unit[])[],
  language: 'nl' | 'en',
  title = language === 'nl' ? '# Bouwen' : '# Building',
): Document =>
  read([title, ...parts.flat().map((unit) => unit[language])].join('\n\n') + '\n', {
    language,
    path: language === 'nl' ? 'bouwen.md' : 'bouwen.en.md',
  })

export const align = (source: readonly (readonly Unit[])[], target: readonly (readonly Unit[])[]): Pair =>
  alignDocuments(page(source, 'nl'), page(target, 'en'))

/** By its number, which both languages share; `title` for what has none. */
const nameOf = (block: Block | undefined): string =>
  /\d+/.exec(
    block
      ? `${block.prose.text} ${block.value} ${block.inlines.map(({ text, url }) => `${text} ${url ?? ''}`).join(' ')}`
      : '',
  )?.[0] ?? 'title'

const describe = <T>(links: readonly Link<T>[], name: (part: T) => string): string[] =>
  links.map((link) => {
    if (link.kind === 'missing') return `missing ${name(link.source)}`
    if (link.kind === 'extra') return `extra ${name(link.target)}`
    const [source, target] = [name(link.source), name(link.target)]
    return source === target ? `${link.kind} ${source}` : `${link.kind} ${source} with ${target}`
  })

/** `matched 107`, `missing 114`, `matched 107 with 114`: what became of each block. */
export const blockLinks = ({ blocks }: Pair): string[] => describe(blocks, nameOf)

export const sectionLinks = ({ sections }: Pair): string[] =>
  // What was merged or split is told as a match: both sides are named.
  describe(sections as readonly Link<Section>[], (section: Section) =>
    section.heading ? nameOf(section.heading) : 'intro',
  )
