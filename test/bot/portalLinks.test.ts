import { afterEach, expect, test } from 'vitest'
import { createLinks } from '../../bot/links.ts'
import { readConfig } from '../../src/config.ts'
import { DeskError } from '../../src/desk/errors.ts'
import { settings } from '../setup/settings.ts'
import { clientId, invoiceId } from './exampleClient.ts'
import { exampleDesk } from './exampleDesk.ts'
import { expectValidCard, lastCard, textsOf } from './readCard.ts'
import { type BotWorld, startBotWorld } from './world.ts'

const portal = 'https://portaal.lindehof.example'
const links = createLinks(portal, 'b0700000-0000-4000-8000-000000000001')
const inTeams = links.client(clientId)

test.each([
  [`${portal}/clients/${clientId}`, { verb: 'openClient', clientId, question: 'find' }],
  [`kijk: ${portal}/clients/${clientId}/open-items?x=1`, { verb: 'openItems', clientId, page: 0 }],
  [`${portal}/clients/${clientId}/invoices`, { verb: 'invoices', clientId, show: 'open', page: 0 }],
  [`<a href="${portal}/invoices/${invoiceId}">link</a>`, { verb: 'openInvoice', invoiceId }],
  [inTeams, { verb: 'openClient', clientId, question: 'find' }],
  [`<a href="${inTeams.replaceAll('&', '&amp;')}">x</a>`, { verb: 'openClient', clientId, question: 'find' }],
  [`https://elsewhere.example/ ${inTeams}`, { verb: 'openClient', clientId, question: 'find' }],
  [`https://elsewhere.example/clients/${clientId}`, null],
  [`${portal}.elsewhere.example/clients/${clientId}`, null],
  [`https://teams.microsoft.com/l/entity/x?webUrl=https://elsewhere.example/clients/${clientId}`, null],
  [`https://teams.microsoft.com/l/entity/x?webUrl=${inTeams}`, null],
  [`${portal}/clients/x`, null],
  [portal, null],
  ['https://[', null],
  ['jansen', null],
])('%s leads to %j', (text, place) => {
  expect(links.placeIn(text)).toEqual(place)
})

let world: BotWorld
afterEach(() => world?.close())

const start = async (...given: Parameters<typeof startBotWorld>) => {
  world = await startBotWorld(...given)
}

test('the links of a card carry the id of the catalogue, if the admin set it', async () => {
  const teamsAppId = 'ca7a0000-0000-4000-8000-000000000001'
  await start(exampleDesk(), { teamsAppId })
  await world.send(world.activity({ text: 'vind cliënt 1234AB' }))
  const links = JSON.stringify(lastCard(world)).match(/l\/entity\/[^/]+/g)
  expect(new Set(links)).toEqual(new Set([`l/entity/${teamsAppId}`]))
  expect(readConfig(settings).bot.teamsAppId).toBe(settings.BOT_APP_ID)
  expect(readConfig({ ...settings, TEAMS_APP_ID: teamsAppId }).bot.teamsAppId).toBe(teamsAppId)
})

test('a pasted link to the portal is answered with that page, and with the question beside it', async () => {
  await start(exampleDesk())
  const titleAfter = async (text: string, more: object = {}) => {
    await world.send(world.activity({ text, ...more }))
    return textsOf(lastCard(world))[0]
  }
  expect(await titleAfter(`${portal}/clients/${clientId}`)).toBe('Wijngaert, Johanna van den')
  expect(await titleAfter(`heeft deze cliënt betaald? ${portal}/clients/${clientId}`)).toContain(
    'De laatste betaling is € 50,00',
  )
  expect(await titleAfter(`${portal}/clients/${clientId}/open-items`)).toBe('Openstaande posten')
  // A card of ours that was put into a message.
  const content = { type: 'AdaptiveCard', actions: [{ type: 'Action.OpenUrl', url: inTeams }] }
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }]
  const text = '<span class="inline-compose-card"></span>'
  expect(await titleAfter(text, { attachments })).toBe('Wijngaert, Johanna van den')
  expect(await titleAfter('de eerste')).toBe('Factuur 2026-0412')
})

test('a link in a message that is being written becomes a card with a number and a topic', async () => {
  await start(exampleDesk())
  const cardFor = async (path: string) => {
    const { body } = await world.send(
      world.invoke('composeExtension/queryLink', { url: `${portal}/${path}` }),
    )
    const [attachment] = JSON.parse(body).composeExtension.attachments
    expectValidCard(attachment.content)
    expect(attachment.preview.content).toEqual(attachment.content)
    expect(JSON.stringify(attachment)).not.toMatch(/wijngaert|dorpsstraat|€|2026-0412/i)
    return textsOf(attachment.content).slice(0, 2)
  }
  expect(await cardFor(`clients/${clientId}`)).toEqual(['Cliënt 000001', 'Gegevens'])
  expect(await cardFor(`clients/${clientId}/open-items`)).toEqual(['Cliënt 000001', 'Openstaande posten'])
  expect(await cardFor(`invoices/${invoiceId}`)).toEqual(['Cliënt 100001', 'Factuur'])
})

test('a link that leads nowhere gets no card, and a person who is not signed in is asked to sign in', async () => {
  await start(exampleDesk({ listClients: async () => ({ clients: [], asOf: null }) }))
  const answerTo = async (url: string) => {
    const { body, status } = await world.send(world.invoke('composeExtension/queryLink', { url }))
    expect(status).toBe(200)
    return JSON.parse(body)
  }
  expect(await answerTo(`${portal}/clients/${clientId}`)).toEqual({})
  expect(await answerTo(portal)).toEqual({})
  world.standIn.signIn('29:sanne', null)
  expect(await answerTo(`${portal}/clients/${clientId}`)).toMatchObject({
    composeExtension: { type: 'silentAuth' },
  })
})

test('a refused link says why to the person who writes', async () => {
  await start(
    exampleDesk({
      listClients: async () => {
        throw new DeskError('desk/not-allowed')
      },
    }),
  )
  const url = `${portal}/clients/${clientId}`
  const { body } = await world.send(world.invoke('composeExtension/queryLink', { url }))
  expect(JSON.parse(body).composeExtension).toMatchObject({ type: 'message' })
})
