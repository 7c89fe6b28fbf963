import { expect, test } from 'vitest'
import { callName, partOfDay } from '../../tab/screens/start/greeting.ts'
import { addressOf } from '../../tab/screens/start/tileAddress.ts'

test.each([
  ['2026-11-24T04:59:00Z', 'evening'],
  ['2026-11-24T05:00:00Z', 'morning'],
  ['2026-11-24T10:59:00Z', 'morning'],
  ['2026-11-24T11:00:00Z', 'afternoon'],
  ['2026-07-01T10:00:00Z', 'afternoon'],
  ['2026-11-24T17:00:00Z', 'evening'],
  ['2026-11-24T23:30:00Z', 'evening'],
])('at %s it is %s in Amsterdam', (moment, part) => {
  expect(partOfDay(new Date(moment))).toBe(part)
})

test.each([
  ['Sanne Kok', 'Sanne'],
  ['Kok, Sanne', 'Sanne'],
  ['Vries, Eva de (Servicedesk)', 'Eva'],
  ['S. Kok', 'S. Kok'],
  ['Balie', 'Balie'],
  ['', ''],
])('%j is called %j', (name, called) => {
  expect(callName(name)).toBe(called)
})

test('a tile opens the chosen screen of the client', () => {
  const target = { kind: 'client', clientId: '8d1c' } as const
  expect(addressOf({ ...target, part: 'card' })).toBe('/clients/8d1c')
  expect(addressOf({ ...target, part: 'openItems' })).toBe('/clients/8d1c/open-items')
  expect(addressOf({ ...target, part: 'invoices' })).toBe('/clients/8d1c/invoices')
  expect(addressOf({ kind: 'screen', screen: 'creditors' })).toBe('/creditors')
})
