import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { runAxe } from './axe.ts'
import type { Theme } from './browserWorld.ts'
import { openCardStudios } from './cardStudio.ts'
import { everyCard, type SentCard } from './everyCard.ts'

let cards: readonly SentCard[]
let studios: Awaited<ReturnType<typeof openCardStudios>>
beforeAll(async () => {
  cards = await everyCard()
  studios = await openCardStudios(cards)
})
afterAll(() => studios?.close())

test('at 600 and 320 pixels no card cuts off a text or breaks an amount over two lines', async () => {
  const studio = await studios.open('default', 600)
  const damage: string[] = []
  for (const { name } of cards) {
    await studio.show(name)
    for (const width of [600, 320]) {
      await studio.setWidth(width)
      const found = z.array(z.string()).parse(await studio.page.evaluate(lookForDamage))
      damage.push(...found.map((what) => `${name} at ${width}: ${what}`))
    }
  }
  await studio.close()
  expect(damage).toEqual([])
}, 300_000)

/** One card of each template, with every colour it uses. */
const colourful = [
  'help',
  'choose',
  'client-full',
  'client-blocked',
  'open-items-full',
  'invoices-all-full',
  'invoice-full',
]

test.each<Theme>(['default', 'dark', 'contrast'])(
  'every text of a card has enough contrast in the %s theme of Teams',
  async (theme) => {
    const studio = await studios.open(theme, 600)
    for (const name of colourful) await studio.show(name)
    const { violations, passes } = await runAxe(
      studio.page.mainFrame(),
      { include: '.ac-adaptiveCard' },
      { runOnly: { type: 'rule', values: ['color-contrast'] } },
    )
    await studio.close()
    expect(passes.flatMap(({ nodes }) => nodes).length).toBeGreaterThan(100)
    expect(
      violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`)),
    ).toEqual([])
  },
)

/** Finds texts of the last card that are cut off, and amounts that span lines. */
const lookForDamage = `(() => {
  const card = [...document.querySelectorAll('.ac-adaptiveCard')].at(-1)
  const cut = [...card.querySelectorAll('*')].filter(
    (part) => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflow !== 'visible',
  )
  const broken = []
  const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    for (const amount of texts.currentNode.data.matchAll(/(US\\$|€)\\s?-?[\\d.,]+/g)) {
      const range = document.createRange()
      range.setStart(texts.currentNode, amount.index)
      range.setEnd(texts.currentNode, amount.index + amount[0].length)
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
      if (lines.size > 1) broken.push(amount[0])
    }
  }
  return [...cut.map(({ textContent }) => 'cut off: ' + textContent), ...broken.map((amount) => 'broken: ' + amount)]
})()`
