import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserWorld, startBrowserWorld } from './browserWorld.ts'

/** Blocks every way to the clipboard, as some hosts do. */
const blocked = `
  navigator.clipboard.write = navigator.clipboard.writeText = () => Promise.reject(new Error('blocked'))
  document.execCommand = () => false`

let all: BrowserWorld
beforeAll(async () => {
  all = await startBrowserWorld({ exact: { clients: 2, creditors: 0 } })
})
afterAll(() => all?.close())

test('an address can be copied by hand, line by line, when the clipboard is blocked', async () => {
  const { id, street, postcode, city } = all.world.exact.expectedClient(0)
  const tab = await all.openTab({ place: `clients/${id}` })
  try {
    const button = tab.frame().getByRole('button', { name: 'Adres kopiëren', exact: true })
    await button.waitFor()
    await tab.page.evaluate(blocked)
    await tab.frame().evaluate(blocked)
    await button.click()
    const field = tab.frame().getByRole('textbox', { name: 'Adres kopiëren', exact: true })
    await field.waitFor()
    expect(await field.inputValue()).toBe(`${street}\n1234 AB ${city}`)
    expect(postcode).toBe('1234AB')
    expect(await tab.frame().getByRole('alert').textContent()).toBe(
      'Kopiëren is hier geblokkeerd. Selecteer de tekst en druk op Ctrl+C.',
    )
  } finally {
    await tab.close()
  }
})
