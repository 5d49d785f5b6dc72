import { expect, test } from 'vitest'
import { prefixPaths } from '../../src/report/prefix-paths.js'
import { fixedResult } from './fixed-result.js'

test.each(['', '.', './'])('"%s" changes nothing', (prefix) => {
  expect(prefixPaths(fixedResult, prefix)).toEqual(fixedResult)
})

test.each(['site', 'site/', './site'])('"%s" comes before every path', (prefix) => {
  const text = JSON.stringify({ ...fixedResult, texts: [...fixedResult.texts] })
  const moved = prefixPaths(fixedResult, prefix)
  expect(JSON.stringify({ ...moved, texts: [...moved.texts] })).toBe(text.replaceAll('"docs/', '"site/docs/'))
})
