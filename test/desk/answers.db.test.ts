import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import type { TilePage } from '../../src/desk/answers.ts'
import { ExactError } from '../../src/exact/index.ts'
import { invoiceId } from '../../src/values/ids.ts'
import { idOf } from '../clients/people.ts'
import { asker, newWorldEachTime, refusal } from './world.ts'

const client = idOf('100001')
const read = asker('Desk.Read')
const edit = asker('Desk.Read', 'Desk.Edit')

const at = newWorldEachTime()

describe('an invoice', () => {
  const invoice = async () => {
    const { invoices } = await at().desk.listInvoices(read, client, { show: 'open', limit: 10 })
    return invoiceId(invoices.find((row) => row.number === '26104412')?.id ?? '')
  }

  test('names its client and is logged as a look at that client', async () => {
    expect(await at().desk.openInvoice(read, await invoice())).toMatchObject({
      clientId: client,
      clientNumber: '100001',
      amount: { cents: 12_500, currency: 'EUR' },
      open: { cents: 12_500, currency: 'EUR' },
    })
    expect((await at().lines()).at(-1)).toBe(`look invoice ${client} call allowed`)
  })

  test('its PDF is streamed; no PDF and no answer from Exact each have their own code', async () => {
    const pdf = async () => at().desk.openInvoicePdf(read, await invoice())
    at().ledger.pdf = async () => Readable.from(['%PDF-1.7'])
    expect(await (await pdf()).toArray()).toEqual(['%PDF-1.7'])
    at().ledger.pdf = async () => null
    expect(await refusal(pdf())).toBe('desk/no-pdf')
    at().ledger.pdf = () => Promise.reject(new ExactError('exact/away', 'no answer'))
    expect(await refusal(pdf())).toBe('desk/exact-away')
  })

  test('that does not exist is not found', async () => {
    const unknown = invoiceId('1f000000-0000-4000-8000-00000000000f')
    expect(await refusal(at().desk.openInvoice(read, unknown))).toBe('desk/not-found')
    expect(await refusal(at().desk.openInvoicePdf(read, unknown))).toBe('desk/not-found')
  })
})

test('the privacy officer reads who looked at a client, newest first, by its number', async () => {
  await at().desk.openClient(read, client)
  await at().desk.listOpenItems(read, client)
  await at().desk.findClients(read, { q: 'bakker', limit: 5 })
  const log = await at().desk.readAccessLog(asker('Privacy.Officer'), { clientNumber: '0100001', limit: 10 })
  expect(log.intact).toBe(true)
  expect(
    log.lines.map(({ part, clientNumber, employeeName, outcome }) => [
      part,
      clientNumber,
      employeeName,
      outcome,
    ]),
  ).toEqual([
    ['openItems', '100001', 'Sanne de Wit', 'allowed'],
    ['card', '100001', 'Sanne de Wit', 'allowed'],
  ])
  expect(
    await refusal(at().desk.readAccessLog(asker('Privacy.Officer'), { from: '2026-02-30', limit: 5 })),
  ).toBe('desk/invalid')
})

test('the first tiles of an employee are those that the admin chose for each of the roles', async () => {
  const office = asker('Portal.Admin')
  const { desk } = at()
  const tile = (id: string) =>
    ({
      id,
      name: id,
      icon: 'star',
      colour: 'brand',
      size: 'small',
      target: { kind: 'screen', screen: 'find' },
    }) as const
  expect(await desk.readTiles(edit)).toEqual({ tiles: [], version: null })
  const startTiles = { 'Desk.Read': [tile('a'), tile('b')], 'Desk.Edit': [tile('b'), tile('c')] }
  await desk.savePortalSettings(office, { ...(await desk.readPortalSettings(office)), startTiles })
  const firstTiles = async (of: Parameters<typeof desk.readTiles>[0]) =>
    (await desk.readTiles(of)).defaults?.map(({ id }) => id)
  expect(await firstTiles(edit)).toEqual(['a', 'b', 'c'])
  expect(await firstTiles(read)).toEqual(['a', 'b'])
  expect(await firstTiles(office)).toBeUndefined()
  // A tab from before an update saves settings without tiles.
  const { startTiles: _, ...older } = await desk.readPortalSettings(office)
  await desk.savePortalSettings(office, older)
  expect(await firstTiles(read)).toEqual(['a', 'b'])
})

test('one request gives the clients of all tiles with their balances, without those that are gone', async () => {
  const { desk } = at()
  const tile = (id: string, target: TilePage['tiles'][number]['target']) =>
    ({ id, name: id, icon: 'star', colour: 'brand', size: 'small', target }) as const
  expect((await desk.tileClients(read)).clients).toEqual([])
  const of = (clientId: string) => ({ kind: 'client', clientId, part: 'card' }) as const
  const tiles = [
    tile('a', of(client)),
    tile('b', of(idOf('999'))),
    tile('c', of('no id')),
    tile('d', { kind: 'screen', screen: 'find' }),
  ]
  await desk.saveTiles(read, { tiles })
  expect((await desk.tileClients(read)).clients).toMatchObject([
    { id: client, number: '100001', balance: { cents: 20_820, currency: 'EUR' } },
  ])
})

test('an administration that Exact does not know is not found', async () => {
  const settings = { included: true, mapping: { ...at().ledger.mapping } }
  expect(await refusal(at().desk.saveAdministration(asker('Portal.Admin'), 9, settings))).toBe(
    'desk/not-found',
  )
  expect(at().ledger.calls).toEqual([])
})
