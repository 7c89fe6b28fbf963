import { afterEach, expect, test, vi } from 'vitest'
import type { Desk } from '../../src/desk/desk.ts'
import { exampleDesk, exampleHit, searchAnswer } from './exampleDesk.ts'
import { exampleInvoices, exampleOpenItems } from './exampleMoney.ts'
import { actionsOf, lastCard, textsOf } from './readCard.ts'
import { type BotWorld, startBotWorld } from './world.ts'

let world: BotWorld
afterEach(() => world.close())

const start = async (...given: Parameters<typeof startBotWorld>) => {
  world = await startBotWorld(...given)
}

test('a list has pages, and a card that was opened from it leads back', async () => {
  const many = Array.from({ length: 20 }, (_, place) => ({
    ...exampleHit,
    id: `c1000000-0000-4000-8000-0000000001${String(place).padStart(2, '0')}`,
    number: String(200_001 + place),
  }))
  await start(exampleDesk({ findClients: async () => searchAnswer(many, { single: false }) }))
  await world.send(world.activity({ text: 'jansen' }))
  expect(textsOf(lastCard(world))).toContain('1 tot en met 8 van 20.')
  await world.send(world.activity({ text: 'meer' }))
  const second = textsOf(lastCard(world))
  expect(second).toEqual(expect.arrayContaining(['9 tot en met 16 van 20.', 'Vorige', 'Volgende']))
  const opened = actionsOf(lastCard(world)).find(({ verb }) => verb === 'openClient')
  const press = async (action: unknown) =>
    JSON.parse((await world.send(world.invoke('adaptiveCard/action', { action }))).body).value
  const card = await press(opened)
  const back = actionsOf(card).find(({ title }) => title === 'Terug naar lijst')
  expect(textsOf(await press(back))).toEqual(second)
  await world.send(world.activity({ text: 'de tweede' }))
  expect(textsOf(lastCard(world))[0]).toBe('Wijngaert, Johanna van den')
})

test('each page of a list counts all clients that match, and says if they are only similar', async () => {
  const many = Array.from({ length: 50 }, () => exampleHit)
  const answers = [
    searchAnswer(many, { single: false, total: 73 }),
    searchAnswer([], { similar: many.slice(0, 9), single: false, total: 0 }),
  ]
  await start(exampleDesk({ findClients: async () => answers.shift() ?? searchAnswer([]) }))
  await world.send(world.activity({ text: 'jansen' }))
  expect(textsOf(lastCard(world))).toEqual(
    expect.arrayContaining(['73 cliënten gevonden', '1 tot en met 8 van 73.']),
  )
  await world.send(world.activity({ text: 'meer' }))
  expect(textsOf(lastCard(world))).toEqual(
    expect.arrayContaining(['73 cliënten gevonden', '9 tot en met 16 van 73.']),
  )
  await world.send(world.activity({ text: 'jantsen' }))
  await world.send(world.activity({ text: 'meer' }))
  expect(textsOf(lastCard(world))[0]).toBe('Niets precies gevonden. Bedoelt u misschien:')
})

test('the first page of a list is shown again by its button and by words', async () => {
  const second = { ...exampleHit, id: 'c1000000-0000-4000-8000-000000000002', number: '100002' }
  await start(exampleDesk({ findClients: async () => searchAnswer([exampleHit, second], { single: false }) }))
  const say = (text: string) => world.send(world.activity({ text }))
  await say('jansen')
  const title = '2 cliënten gevonden'
  expect(textsOf(lastCard(world))[0]).toBe(title)
  await say('ververs')
  expect(textsOf(lastCard(world))[0]).toBe(title)
  await say('de tweede')
  const toList = actionsOf(lastCard(world)).find((action) => action.title === 'Terug naar lijst')
  const pressed = await world.send(world.invoke('adaptiveCard/action', { action: toList }))
  expect(textsOf(JSON.parse(pressed.body).value)[0]).toBe(title)
  await say('de eerste')
  await say('terug')
  expect(textsOf(lastCard(world))[0]).toBe(title)
})

test('"terug" leads one card further back each time, also after "ververs"', async () => {
  const second = { ...exampleHit, id: 'c1000000-0000-4000-8000-000000000002', number: '100002' }
  await start(exampleDesk({ findClients: async () => searchAnswer([exampleHit, second], { single: false }) }))
  const titleAfter = async (text: string) => {
    await world.send(world.activity({ text }))
    return textsOf(lastCard(world))[0]
  }
  expect(await titleAfter('jansen')).toBe('2 cliënten gevonden')
  expect(await titleAfter('de eerste')).toBe('Wijngaert, Johanna van den')
  expect(await titleAfter('de eerste')).toBe('Factuur 2026-0412')
  expect(await titleAfter('ververs')).toBe('Factuur 2026-0412')
  expect(await titleAfter('terug')).toBe('Wijngaert, Johanna van den')
  expect(await titleAfter('terug')).toBe('2 cliënten gevonden')
})

test('a follow-up that leads nowhere says only why', async () => {
  await start(exampleDesk())
  const answerTo = async (text: string) => {
    await world.send(world.activity({ text }))
    return textsOf(lastCard(world))
  }
  expect(await answerTo('meer')).toEqual([
    'Ik weet niet meer wat u als laatste zag. Zoek de cliënt nog een keer.',
  ])
  await answerTo('factuur 2026-0412')
  await answerTo('de eerste')
  expect(await answerTo('de tweede')).toEqual(['Zoveel regels heeft de lijst niet.'])
  expect(await answerTo('meer')).toEqual(['Dit is alles.'])
})

test('"terug" on the first card says so, and the card is still known', async () => {
  const second = { ...exampleHit, id: 'c1000000-0000-4000-8000-000000000002', number: '100002' }
  await start(exampleDesk({ findClients: async () => searchAnswer([exampleHit, second], { single: false }) }))
  const titleAfter = async (text: string) => {
    await world.send(world.activity({ text }))
    return textsOf(lastCard(world))[0]
  }
  await titleAfter('jansen')
  await titleAfter('ververs')
  expect(await titleAfter('terug')).toBe('Dit is het eerste wat ik u liet zien. Verder terug kan niet.')
  expect(await titleAfter('terug')).toBe('Dit is het eerste wat ik u liet zien. Verder terug kan niet.')
  expect(await titleAfter('de tweede')).toBe('Wijngaert, Johanna van den')
})

test('after a full last page, "meer" says that this is everything', async () => {
  const invoices = Array.from({ length: 24 }, () => exampleInvoices.invoices[0] ?? never())
  const listInvoices = vi.fn(async (...[, , { limit }]: Parameters<Desk['listInvoices']>) => ({
    ...exampleInvoices,
    invoices: invoices.slice(0, limit),
    counts: { open: 24, all: 24 },
  }))
  const items = Array.from({ length: 12 }, () => exampleOpenItems.items[0] ?? never())
  await start(exampleDesk({ listInvoices, listOpenItems: async () => ({ ...exampleOpenItems, items }) }))
  const textsAfter = async (text: string) => {
    await world.send(world.activity({ text }))
    return textsOf(lastCard(world))
  }
  expect(await textsAfter('facturen van Wijngaert')).toContain('1 tot en met 12 van 24.')
  expect(await textsAfter('meer')).toContain('13 tot en met 24 van 24.')
  expect(await textsAfter('meer')).toEqual(['Dit is alles.'])
  // Each page reads no more than the rows up to its end.
  expect(listInvoices.mock.calls.map(([, , { limit }]) => limit)).toEqual([12, 24])
  await textsAfter('open posten van Wijngaert')
  expect(await textsAfter('meer')).toEqual(['Dit is alles.'])
})

function never(): never {
  throw new Error('no example')
}
