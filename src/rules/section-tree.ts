import type { SectionLink } from '../align/types.js'
import type { Document, Range, Section } from '../document/types.js'

type Of<Kind extends string> = Extract<SectionLink, { kind: Kind }>

/** The section that a link speaks of: the target of an extra one, the source of all others. */
const subject = (link: SectionLink): Section => (link.kind === 'extra' ? link.target : link.source)

/** The links of one kind whose parent section is not of that kind too, so that a whole branch is reported once. */
export function outermost<Kind extends SectionLink['kind']>(
  links: readonly SectionLink[],
  kind: Kind,
  sections: readonly Section[],
): Of<Kind>[] {
  const ofKind = links.filter((link): link is Of<Kind> & SectionLink => link.kind === kind)
  const subjects = new Set(ofKind.map(subject))
  return ofKind.filter((link) => {
    const parent = sections[subject(link).parent]
    return parent === undefined || !subjects.has(parent)
  })
}

/** The section with those subsections that directly follow it and belong to it; white space at the end left out. */
export function rangeWithSubsections(
  document: Document,
  section: Section,
  belongs: (section: Section) => boolean,
): Range {
  let end = section.range.end
  for (const next of document.sections.slice(document.sections.indexOf(section) + 1)) {
    if (next.depth <= section.depth || !belongs(next)) break
    end = next.range.end
  }
  const text = document.text.slice(section.range.start, end)
  return { start: section.range.start, end: section.range.start + text.trimEnd().length }
}
