import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Desk } from '../../src/desk/index.ts'
import { administrationId, creditorId, employeeId, invoiceId } from '../../src/values/ids.ts'
import { administration, idOf, storePeople } from '../clients/people.ts'
import { asker, newWorldEachTime, refusal } from './world.ts'

const client = idOf('100001')
const read = asker('Desk.Read')

const at = newWorldEachTime()

describe('a search', () => {
  test('returns the balance with the hit, and when it was current', async () => {
    const found = await at().desk.findClients(read, { q: 'wijngaert', limit: 5 })
    expect(found).toMatchObject({ total: 1, single: true, asOf: '2026-11-24T13:05:00.000Z', similar: [] })
    expect(found.clients.map(({ number, balance, match }) => ({ number, balance, match }))).toEqual([
      {
        number: '100001',
        balance: { cents: 20_820, currency: 'EUR' },
        match: { field: 'name', kind: 'exact', text: 'S. van der Wijngaert' },
      },
    ])
  })

  test('ranks a client who owes something before namesakes who do not', async () => {
    const namesakes = ['A.', 'T.'].map((initials, index) => ({
      number: `10001${index}`,
      name: `${initials} van der Wijngaert`,
    }))
    await storePeople(at().open.database, namesakes)
    const found = await at().desk.findClients(read, { q: 'wijngaert', limit: 5 })
    expect(found.clients.map(({ name, balance }) => [name, balance.cents])).toEqual([
      ['S. van der Wijngaert', 20_820],
      ['A. van der Wijngaert', 0],
      ['T. van der Wijngaert', 0],
    ])
  })

  test('names the administration of each row if there are several', async () => {
    const { database } = at().open
    await storePeople(database, [{ number: '100011', name: 'S. van der Wijngaert' }])
    const other = administrationId(2)
    const twin = idOf('100011')
    await database.updateTable('client').set({ administration: other }).where('id', '=', twin).execute()
    const search = async () => (await at().desk.findClients(read, { q: 'wijngaert', limit: 5 })).clients
    expect((await search()).map((row) => row.administration)).toEqual([undefined, undefined])
    at().ledger.names = new Map([
      [administration, 'Lindehof Zorg'],
      [other, 'Lindehof Thuis'],
    ])
    expect((await search()).map((row) => [row.id, row.administration, row.balance.cents])).toEqual([
      [client, 'Lindehof Zorg', 20_820],
      [twin, 'Lindehof Thuis', 0],
    ])
    expect((await at().desk.listClients(read, [twin])).clients).toMatchObject([
      { administration: 'Lindehof Thuis' },
    ])
    expect((await at().desk.openClient(read, client)).administration.isOneOfSeveral).toBe(true)
  })

  test('of creditors names the administration of each if there are several, and so does the card', async () => {
    await at().changeFeatures({ creditors: true })
    const asked = asker('Desk.Creditors')
    const search = async () => (await at().desk.findCreditors(asked, { q: 'molen', limit: 5 })).creditors
    expect((await search()).map((row) => row.administration)).toEqual([undefined])
    at().ledger.names = new Map([
      [administration, 'Lindehof Zorg'],
      [administrationId(2), 'Lindehof Thuis'],
    ])
    const [found] = await search()
    expect(found?.administration).toBe('Lindehof Zorg')
    const card = await at().desk.openCreditor(asked, creditorId(found?.id ?? ''))
    expect(card.administration).toBe('Lindehof Zorg')
  })

  test('by birth date works only if switched on; the date itself is always shown', async () => {
    const search = () => at().desk.findClients(read, { q: '17-7-1941', limit: 5 })
    expect((await search()).total).toBe(0)
    const admin = asker('Portal.Admin')
    const settings = await at().desk.readPortalSettings(admin)
    const features = { ...settings.features, searchByBirthDate: true }
    await at().desk.savePortalSettings(admin, { ...settings, features })
    expect((await at().desk.portal(read)).features.searchByBirthDate).toBe(true)
    expect((await search()).clients.map((row) => row.birthDate)).toEqual(['1941-07-17'])
  })

  test('finds invoice numbers and amounts', async () => {
    for (const [q, single] of [
      ['26104411', true],
      ['83,20', false],
    ] as const) {
      const found = await at().desk.findClients(read, { q, limit: 5 })
      expect(
        found.clients.map((row) => row.number),
        q,
      ).toEqual(['100001'])
      expect(found.single, q).toBe(single)
      const { number, amount } = await at().desk.openInvoice(
        read,
        invoiceId(found.clients[0]?.invoiceId ?? ''),
      )
      expect([number, amount.cents], q).toEqual(['26104411', 8320])
    }
  })

  /** Returns the error code of a search while a table it reads is locked for longer than a search may take. */
  const whileHeld = async (table: string, search: (desk: Desk) => Promise<unknown>) => {
    const desk = at().deskWith({ searchesPerMinute: 2, revealsPerHour: 1, searchMilliseconds: 20 })
    const held = await at()
      .open.database.transaction()
      .execute(async (transaction) => {
        await sql`LOCK TABLE ${sql.table(table)} IN ACCESS EXCLUSIVE MODE`.execute(transaction)
        const code = refusal(search(desk))
        await setTimeout(100)
        return { code }
      })
    return held.code
  }

  test('stops when it takes too long', async () => {
    // No client has this name, so after the blocked statement the search would run another one.
    const search = (desk: Desk) => desk.findClients(read, { q: 'bakkr', limit: 5 })
    expect(await whileHeld('search_key', search)).toBe('desk/too-busy')
    // The line is written while the search runs, and may be there a moment later than the refusal.
    await expect.poll(() => at().lines()).toEqual(['search clients - call allowed'])
  })

  test('of creditors stops as well', async () => {
    const admin = asker('Portal.Admin')
    const settings = await at().desk.readPortalSettings(admin)
    const features = { ...settings.features, creditors: true }
    await at().desk.savePortalSettings(admin, { ...settings, features })
    const search = (desk: Desk) => desk.findCreditors(asker('Desk.Creditors'), { q: 'molen', limit: 5 })
    expect(await whileHeld('creditor', search)).toBe('desk/too-busy')
  })

  test('and a reveal are limited for each employee, not for the whole portal', async () => {
    const desk = at().deskWith({ searchesPerMinute: 2, revealsPerHour: 1, searchMilliseconds: 4_000 })
    const other = {
      ...read,
      employee: { ...read.employee, id: employeeId('0a000000-0000-4000-8000-00000000000b') },
    }
    const search = (who = read) => desk.findClients(who, { q: 'bakker', limit: 5 })
    await search()
    await search()
    expect(await refusal(search())).toBe('desk/too-many-requests')
    expect((await search(other)).total).toBe(1)
    const all = {
      ...read,
      employee: { ...read.employee, id: employeeId('0a000000-0000-4000-8000-00000000000c') },
    }
    // As many clients as three searches may show.
    expect(await refusal(desk.findClients(all, { q: 'bakker', limit: 51 }))).toBe('desk/too-many-requests')
    await desk.revealBankAccount(read, client)
    expect(await refusal(desk.revealBankAccount(read, client))).toBe('desk/too-many-requests')
  })
})
