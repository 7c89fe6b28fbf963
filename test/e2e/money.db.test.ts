import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import * as contract from '../../src/http/contract.ts'
import { testDatabaseLocation } from '../database.ts'
import {
  ask,
  card,
  compareAll,
  compareCard,
  compareOpenItems,
  invoices,
  openItems,
  plain,
} from './compareAnswers.ts'
import { compareWorked } from './compareWorked.ts'
import { compareWorkLists } from './compareWorkLists.ts'
import { readAgain, status, streamsOf } from './readAgain.ts'
import { workedBooks } from './workedBooks.ts'
import { startWorld, type World } from './world.ts'

const clients = inject('moneyClients')
/** Far more than needed, even for five thousand clients. */
const patience = 60_000 + clients * 500

/** More of them if more clients are compared: in a run over 5,000 clients, two thousand. */
const worked = workedBooks(Math.max(1, Math.round(clients / 500)))

/** Every client, and every outcome of a direct debit. */
const everything = { clients, directDebits: new Set(['underWay', 'paid', 'reversed']) }

describe.each([1, -1] as const)('in an administration whose amounts have the sign %i', (amountSign) => {
  let world: World
  beforeAll(async () => {
    // Thousands of cards and imported invoices, each opened twice: more than a day of Exact's calls.
    const exact = { clients, amountSign, dayLimit: 1_000_000, booked: worked.map(({ ledger }) => ledger) }
    world = await startWorld({ place: await testDatabaseLocation(), exact })
    await world.loaded(patience)
  }, patience)
  afterAll(() => world?.close())

  test(
    'every figure and sentence of every client equals the ledger',
    async () => {
      expect(await compareAll(world)).toEqual(everything)
    },
    patience,
  )

  test(
    'every figure of every case worked out by hand is the same in the API and on the cards of the bot',
    async () => {
      expect(await compareWorked(world, worked)).toBe(worked.length)
    },
    patience,
  )

  test(
    'every work list has the clients and amounts of the ledger',
    async () => {
      expect(await compareWorkLists(world, worked)).toBeGreaterThan(clients / 10)
    },
    patience,
  )

  test(
    'still does after the ledger has been renumbered and read again',
    async () => {
      const before = await streamsOf(world)
      world.exact.act.moveDivision()
      await readAgain(world, patience)
      const rows = (streams: typeof before) => streams.find(({ stream }) => stream === 'terms')?.rows
      expect(rows(await streamsOf(world))).toBe(rows(before))
      expect(await compareAll(world)).toEqual(everything)
    },
    patience,
  )

  test(
    'an invoice in dollars is shown in dollars and euro; every total stays in euro',
    async () => {
      const client = world.exact.expected.clients.find(({ kind }) => kind === 'overdue')
      const [wanted] = client?.openItems ?? []
      if (!client || !wanted) throw new Error('nobody with open invoices')
      const item = (await openItems(world, client)).items.find((each) => each.date === wanted.date)
      const dollars = wanted.open + 1_234
      world.exact.act.changeAccount(item?.id ?? '', {
        Currency: 'USD',
        AmountFC: (amountSign * dollars) / 100,
      })
      await readAgain(world, patience)
      const both = {
        amount: { cents: dollars, currency: 'USD' },
        open: { cents: dollars, currency: 'USD' },
        home: { open: { cents: wanted.open, currency: 'EUR' } },
      }
      const { items, total } = await openItems(world, client)
      expect(items.find((each) => each.id === item?.id)).toMatchObject(both)
      expect(total).toEqual({ cents: client.balance, currency: 'EUR' })
      const page = await invoices(world, client, 'open')
      const row = page.invoices.find(({ number }) => number === wanted.invoiceNumber)
      expect(row).toMatchObject(both)
      expect(plain(row?.sentence.nl ?? '')).toContain('US$')
      expect(page.totals.open).toEqual({ cents: client.balance, currency: 'EUR' })
      expect(await ask(world, `/api/invoices/${row?.id}`, contract.invoiceDetail)).toMatchObject(both)

      world.exact.act.changeAccount(item?.id ?? '', {
        Currency: 'EUR',
        AmountFC: (amountSign * wanted.open) / 100,
      })
      await readAgain(world, patience)
      await compareCard(world, client)
      await compareOpenItems(world, client)
    },
    patience,
  )

  test(
    'an unreadable amount is reported to whoever opens that client, until it is corrected',
    async () => {
      const [client, other] = world.exact.expected.clients.filter(({ openItems: items }) => items.length > 0)
      if (!client || !other) throw new Error('nobody with open items')
      const [item] = (await openItems(world, client)).items
      if (!item) throw new Error('nothing is open')
      const stored = world.exact.act.account(item.id)?.AmountDC
      world.exact.act.changeAccount(item.id, { AmountDC: 12.345 })
      await readAgain(world, patience)

      const { sentence, beingChecked, balance } = await card(world, client)
      expect(beingChecked).toBe(true)
      expect(balance.cents).toBe(client.balance)
      expect(sentence.nl).toContain('Eén bedrag wordt nog nagekeken; dit kan dus nog veranderen.')
      expect(sentence.en).toContain('One amount is still being checked, so this may change.')
      expect((await openItems(world, client)).beingChecked).toBe(true)
      const page = await invoices(world, client, 'all')
      expect(page.beingChecked).toBe(true)
      const detail = await ask(world, `/api/invoices/${page.invoices[0]?.id}`, contract.invoiceDetail)
      expect(detail.beingChecked).toBe(true)
      expect((await card(world, other)).beingChecked).toBe(false)
      expect((await status(world)).findings).toMatchObject([
        { stream: 'terms', recordId: item.id, code: 'amount-not-whole-cents' },
      ])

      world.exact.act.changeAccount(item.id, { AmountDC: typeof stored === 'number' ? stored : null })
      await readAgain(world, patience)
      await compareCard(world, client)
      expect((await status(world)).findings).toEqual([])
    },
    patience,
  )
})
