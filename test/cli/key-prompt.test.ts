import { render } from '@inquirer/testing'
import { expect, test } from 'vitest'
import { keyPrompt } from '../../src/cli/review/key-prompt.js'

const items = [
  { id: 'fix', key: 'a', text: 'Overnemen: Schrijf `6`' },
  { id: 'later', key: 'l', text: 'Later' },
  { id: 'undo', key: 'z', text: 'Ongedaan maken' },
  { id: 'quit', key: 'q', text: 'Stoppen' },
]
const config = {
  items,
  onOneLine: 2,
  color: false,
  size: () => ({ columns: 60, rows: 12 }),
  show: () => ['3 van 36', '', 'Onverwacht getal `8`'],
}

test('shows what it is about and the choices below it', async () => {
  const { getScreen } = await render(keyPrompt, config)
  expect(getScreen()).toBe(
    '3 van 36\n\nOnverwacht getal `8`\n\n  ❯ a  Overnemen: Schrijf `6`\n    l  Later\n    z  Ongedaan maken     q  Stoppen',
  )
})

test.each([
  { keys: ['l'], expected: 'later' },
  { keys: ['enter'], expected: 'fix' },
  { keys: ['down', 'enter'], expected: 'later' },
  { keys: ['up', 'enter'], expected: 'quit' },
  { keys: ['x', 'q'], expected: 'quit' },
])('$keys gives $expected', async ({ keys, expected }) => {
  const { answer, events } = await render(keyPrompt, config)
  for (const key of keys) events.keypress(key)
  expect(await answer).toBe(expected)
})

test('Escape goes back, where that is a choice', async () => {
  const back = { id: 'back', key: 't', text: 'Terug' }
  const { answer, events } = await render(keyPrompt, { ...config, items: [...items.slice(0, 2), back], onOneLine: 0 })
  events.keypress('escape')
  expect(await answer).toBe('back')
})
