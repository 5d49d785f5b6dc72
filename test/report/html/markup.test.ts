import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lines, markup, withCode } from '../../../src/report/html/markup.js'
import { printable } from '../../../src/report/printable.js'
import { hostileTexts } from '../hostile-result.js'
import { elementsOf } from './parse-html.js'

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostileTexts))

test('any text comes out as it is, between tags and in an attribute', () => {
  fc.assert(
    fc.property(text, (any) => {
      const elements = elementsOf(markup`<p title="${any}">${any}</p>`.markup)
      expect(elements).toEqual([{ name: 'p', attributes: { title: printable(any) }, text: printable(any) }])
    }),
  )
})

test('text of several lines keeps them', () => {
  expect(lines('stap <1>\r\n\tstap 2').markup).toBe('stap &lt;1&gt;\n stap 2')
})

test.each([
  ['Verwacht is `<b>`', 'Verwacht is <code class="nl-code">&lt;b&gt;</code>'],
  ['Eén ` alleen', 'Eén ` alleen'],
])('what is quoted becomes code: %s', (message, shown) => {
  expect(withCode(message).markup).toBe(shown)
})

test('nothing stands for nothing', () => {
  expect(markup`${undefined}${false}${0}${['a', markup`<br>`]}`.markup).toBe('0a<br>')
})
