import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference'
import type { Inline, InlineKind, Range } from './types.js'
import type { ProseBuilder } from './prose.js'

/** `&amp;`, `&#233;`, `&#xE9;` */
export const entity = String.raw`&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});`
const entities = new RegExp(entity, 'g')

/**
 * What may stand in the text of Markdown and is no prose. One pattern, tried at every place of the text; each branch
 * is bounded, so that hostile text costs no more than its length.
 */
const tokenPattern = new RegExp(
  [
    String.raw`(?<break>(?<![ \t])[ \t]*(?:\r\n|\n|\r)[ \t]*(?:>[ \t]?)*[ \t]*)`,
    String.raw`(?<escape>\\[!-/:-@[-\`{-~])`,
    `(?<entity>${entity})`,
    String.raw`(?<template>\{\{[^{}\n]{0,200}\}\}|\{%[^%\n]{0,300}%\}|%\{[\w.]{1,60}\}|\$\{[\w.]{1,60}\})`,
    // "{: .note }", "{#id}", "{ .md-button target=_blank }"
    String.raw`(?<attributes>\{:?[ \t]{0,3}(?:[#.][\w:-]{1,80}|[\w-]{1,40}=(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[^\s"'}]{1,200}))(?:[ \t]{1,3}(?:[#.][\w:-]{1,80}|[\w-]{1,40}=(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[^\s"'}]{1,200})))*[ \t]{0,3}\}|\{:?[ \t]{0,3}\.?annotate[ \t]{0,3}\})`,
    String.raw`(?<icon>:[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,40}){1,10}:)`,
    // "[!DNL Commerce]": a name that Adobe's documents protect
    String.raw`(?<keep>\[!(?:DNL|UICONTROL|BADGE)\s[^\[\]]{1,120}\])`,
    String.raw`(?<url>(?:https?:\/\/|www\.)[^\s<>"'\u00ab\u00bb\u201c\u201d]{2,2000})`,
  ].join('|'),
  'g',
)

const inlineKindOf: Readonly<Record<string, InlineKind>> = {
  template: 'placeholder',
  keep: 'placeholder',
  attributes: 'attributes',
  icon: 'icon',
}

/** Reads `[start, end)` of the document, the source of a text node, into prose and inlines. */
export function readText(source: string, start: number, end: number, prose: ProseBuilder, inlines: Inline[]): void {
  const text = source.slice(start, end)
  let done = 0
  tokenPattern.lastIndex = 0
  for (let match = tokenPattern.exec(text); match?.groups; match = tokenPattern.exec(text)) {
    const [kind, raw = ''] = Object.entries<string | undefined>(match.groups).find(
      ([, value]) => value !== undefined,
    ) ?? ['']
    prose.add(text.slice(done, match.index), start + done, start + match.index)
    done = match.index + raw.length
    const from = start + match.index
    if (kind === 'break') prose.add(' ', from, start + done)
    else if (kind === 'escape') prose.add(raw.slice(1), from, start + done)
    else if (kind === 'entity') prose.add(decodeEntity(raw), from, start + done)
    else if (kind === 'url') {
      const url = trimUrl(raw)
      done = match.index + url.length
      tokenPattern.lastIndex = done
      const range = { start: from, end: from + url.length }
      prose.addOpaque(range.start, range.end)
      inlines.push({ kind: 'link', range, content: range, text: url, url, urlRange: range })
    } else {
      const range = { start: from, end: start + done }
      if (kind !== 'attributes') prose.addOpaque(range.start, range.end)
      inlines.push({ kind: inlineKindOf[kind] ?? 'placeholder', range, content: range, text: raw })
    }
  }
  prose.add(text.slice(done), start + done, end)
}

/** Reads the value of an attribute into prose: text with entities and nothing else. */
export function readAttribute(source: string, { start, end }: Range, prose: ProseBuilder): void {
  let done = start
  for (const { 0: raw, index } of source.slice(start, end).matchAll(entities)) {
    prose.addFlowing(done, start + index)
    prose.add(decodeEntity(raw), start + index, start + index + raw.length)
    done = start + index + raw.length
  }
  prose.addFlowing(done, end)
}

/** Punctuation that ends the sentence does not belong to a bare URL. */
export function trimUrl(raw: string): string {
  const url = raw.replace(/[.,;:!?*_~]+$/, '')
  const closing = /\)*$/.exec(url)?.[0].length ?? 0
  const surplus = url.split(')').length - url.split('(').length
  return url.slice(0, url.length - Math.min(closing, Math.max(0, surplus)))
}

/** The characters for `&amp;`, `&#233;`; what is no entity stays as it is. */
export function decodeEntity(raw: string): string {
  const name = raw.slice(1, -1)
  if (name.startsWith('#x') || name.startsWith('#X')) return decodeNumericCharacterReference(name.slice(2), 16)
  if (name.startsWith('#')) return decodeNumericCharacterReference(name.slice(1), 10)
  return decodeNamedCharacterReference(name) || raw
}
