import type { Extension as MdastExtension } from 'mdast-util-from-markdown'
import type { Extension as MicromarkExtension } from 'micromark-util-types'
import { admonitionSyntax } from './admonition-syntax.js'
import { admonitionNodes } from './container-syntax.js'
import { colonDirectiveSyntax, slashDirectiveSyntax } from './directive-syntax.js'
import { opaqueLineNodes, snippetSyntax, templateSyntax } from './opaque-line-syntax.js'
import { rawHtmlSyntax } from './raw-html-syntax.js'

/** What a dialect adds to CommonMark. */
export interface Syntax {
  readonly micromark: MicromarkExtension[]
  readonly mdast: MdastExtension[]
}

/** Material for MkDocs: Python-Markdown with the usual extensions of pymdownx. */
export const mkdocsSyntax = (): Syntax => ({
  micromark: [admonitionSyntax(), slashDirectiveSyntax(), snippetSyntax(), templateSyntax(), rawHtmlSyntax()],
  mdast: [admonitionNodes(), opaqueLineNodes()],
})

/** Docusaurus, and Starlight and VitePress with it. */
export const docusaurusSyntax = (): Syntax => ({
  micromark: [colonDirectiveSyntax(), templateSyntax()],
  mdast: [admonitionNodes(), opaqueLineNodes()],
})
