import type { Block, Document, Language, Range } from '../document/types.js'
import type { MaskedText } from './mask.js'

/** A sentence that is to be translated, with all that is needed to put the translation in its place. */
export interface Unit {
  readonly document: Document
  readonly block: Block
  /** Of the sentence in the document, its markup included. */
  readonly range: Range
  readonly masked: MaskedText
  /** Title of the page, headings above it and the text around it: read by the machine, not translated. */
  readonly context: string
  /** What the sentence said before it changed, and how that was translated. */
  readonly previous?: PreviousText
}

export interface PreviousText {
  readonly source: string
  readonly target: string
}

/** How a translation came about, the surest first. */
export type Origin = 'number' | 'memory' | 'term' | 'similar' | 'cache' | 'machine'

export interface Translation {
  /** Tagged as the masked text is. */
  readonly xml: string
  readonly origin: Origin
  /** The machine lost the markup, so that it was asked again for the plain text. */
  readonly isPlain: boolean
}

/** What a provider is asked for: texts that share their context. */
export interface Batch {
  readonly texts: readonly BatchText[]
  readonly context: string
  /** `xml`: with numbered tags; `plain`: without. */
  readonly form: 'xml' | 'plain'
}

export interface BatchText {
  readonly text: string
  readonly masked: MaskedText
  readonly previous?: PreviousText
}

export interface Answer {
  readonly text: string
  /** Characters that the provider charges; undefined: it does not say. */
  readonly billed?: number
}

export interface Usage {
  /** In characters. */
  readonly used: number
  readonly limit: number | undefined
}

/** A machine that translates. One file in `providers/` each. */
export interface Provider {
  readonly id: string
  /** The host that texts are sent to. */
  readonly host: string
  readonly limits: { readonly texts: number; readonly bytes: number }
  /** Everything that changes its answers, such as a model or a tone. */
  readonly settings: string
  /**
   * Gives an answer for each text, in order; undefined where there is none.
   * @throws {UserError} if the service refuses or fails, without any key in it
   */
  translate(batch: Batch, languages: Languages): Promise<readonly (Answer | undefined)[]>
  /** Asks a language model something else than a translation; gives what it says. @throws {UserError} as above */
  ask?(question: ModelQuestion): Promise<string>
  /** What of the quota is used. @throws {UserError} as above */
  usage?(): Promise<Usage | undefined>
  /** Hands over the terms before the first batch. @throws {UserError} as above */
  useTerms?(terms: readonly TermPair[], languages: Languages): Promise<void>
}

/** What a language model is asked, and the form of JSON that the answer is to have. */
export interface ModelQuestion {
  readonly system: string
  readonly user: string
  /** The name of the form, and the form itself as a JSON schema. */
  readonly name: string
  readonly schema: object
  /** In tokens: longer than this the answer is not. */
  readonly longest: number
}

export interface Languages {
  readonly source: Language
  readonly target: Language
}

/** A term and its rendering, as a glossary has them. */
export interface TermPair {
  readonly source: string
  readonly target: string
}
