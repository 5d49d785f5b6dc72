import type { BlockContent, DefinitionContent, Literal, Parent, PhrasingContent } from 'mdast'

/** What opens a container; the tabs of Material are containers with the name `tab`. */
export type AdmonitionMarker = '!!!' | '???' | '???+' | '===' | ':::' | '///'

/** A note, warning, fold-out or tab around other blocks. If it has a title, that is the first child. */
export interface Admonition extends Parent {
  type: 'admonition'
  /** `note`, `tip`, `tab`: the first word after the marker; `details` for a `???` without one. */
  name: string
  marker: AdmonitionMarker
  children: (AdmonitionTitle | BlockContent | DefinitionContent)[]
}

/** The written title of an admonition, without its quotes or brackets. Never empty. */
export interface AdmonitionTitle extends Parent {
  type: 'admonitionTitle'
  children: PhrasingContent[]
}

/** A snippet include or a template tag that has a line, or lines, to itself: not text to translate. */
export interface OpaqueLine extends Literal {
  type: 'opaqueLine'
}

declare module 'mdast' {
  interface BlockContentMap {
    admonition: Admonition
    opaqueLine: OpaqueLine
  }
  interface RootContentMap {
    admonition: Admonition
    admonitionTitle: AdmonitionTitle
    opaqueLine: OpaqueLine
  }
}
