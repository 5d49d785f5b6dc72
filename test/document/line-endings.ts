import type { Document, Range } from '../../src/document/types.js'

/** What must be the same however the file was saved: ranges as `move` puts them, and text with plain line endings. */
export function shape(
  { blocks, sections, frontMatter, title, anchors, disabled, problems }: Document,
  move: (offset: number) => number,
): unknown {
  const range = ({ start, end }: Range): [number, number] => [move(start), move(end)]
  const plain = (text: string): string => text.replaceAll('\r\n', '\n')
  return {
    blocks: blocks.map((block) => ({
      ...block,
      value: plain(block.value),
      range: range(block.range),
      prose: { text: block.prose.text, places: block.prose.runs.map((run) => [run.at, ...range(run)]) },
      segments: block.segments.map((segment) => ({ ...segment, range: range(segment.range) })),
      inlines: block.inlines.map((inline) => ({
        ...inline,
        text: plain(inline.text),
        range: range(inline.range),
        content: range(inline.content),
        urlRange: inline.urlRange && range(inline.urlRange),
      })),
    })),
    sections: sections.map(({ depth, title: name, anchor, range: place, parent }) => [
      depth,
      name,
      anchor,
      ...range(place),
      parent,
    ]),
    frontMatter: frontMatter.map((field) => ({ ...field, range: range(field.range) })),
    title,
    anchors,
    disabled: disabled.map((one) => ({ ...one, range: range(one.range) })),
    problems: problems.map((one) => ({ ...one, range: range(one.range) })),
  }
}

/** Where an offset of a text with `\n` is in the same text with `\r\n`. */
export function withCarriageReturns(text: string): (offset: number) => number {
  const before: number[] = [0]
  for (const character of text.split('')) before.push((before.at(-1) ?? 0) + (character === '\n' ? 2 : 1))
  return (offset) => before[offset] ?? 0
}
