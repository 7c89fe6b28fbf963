import { describe, expect, test } from 'vitest'
import { type AccountContext, readAccount } from '../../../src/exact/mapping/account.ts'
import { readAddress } from '../../../src/exact/mapping/address.ts'
import { defaultMapping, mappingOf, roleOf } from '../../../src/exact/mapping/administrationMapping.ts'
import { readBankAccount } from '../../../src/exact/mapping/bankAccount.ts'
import { readContact } from '../../../src/exact/mapping/contact.ts'
import { readDeletion } from '../../../src/exact/mapping/deletion.ts'
import { readDivision } from '../../../src/exact/mapping/division.ts'
import { readMandate } from '../../../src/exact/mapping/mandate.ts'
import { readPaymentCondition } from '../../../src/exact/mapping/paymentCondition.ts'
import { day } from '../../../src/values/day.ts'
import * as records from './rows.ts'

const seenAt = new Date('2026-11-24T08:00:00Z')
const administration = 3_201_425
const context: AccountContext = {
  administration,
  directDebitCodes: new Set(['IN']),
  today: day('2026-11-24'),
  seenAt,
}
const contactContext = { administration, mapping: defaultMapping }

describe('an account', () => {
  test('with status C is a client, with an unpadded number and null for empty text', () => {
    expect(readAccount(records.accountRecord, context)).toEqual({
      kind: 'row',
      row: {
        id: records.ids.id,
        creditor: null,
        client: {
          id: records.ids.id,
          administration,
          number: '100001',
          name: 'S. van der Wijngaert',
          street: 'Prinsenhof 7',
          postcode: '1234AB',
          city: 'Wijk bij Duurstede',
          country: 'NL',
          phone: '06-12349876',
          email: null,
          status: 'active',
          since: '2020-03-01',
          ended: null,
          main_contact: records.ids.account,
          payment_condition: 'IN',
          pays_by_direct_debit: true,
          language: 'NL-NL',
          version: 7_000_000_123,
          seen_at: seenAt,
        },
      },
    })
  })

  test.each([
    ['A', false, false, false],
    ['A', true, false, true],
    ['P', false, false, false],
    ['C', true, true, true],
    [null, true, false, true],
  ])(
    'with status %s and supplier %s is a client: %s, a creditor: %s',
    (Status, IsSupplier, client, creditor) => {
      const reading = readAccount({ ...records.accountRecord, Status, IsSupplier }, context)
      const row = reading.kind === 'row' ? reading.row : null
      expect([row?.client != null, row?.creditor != null]).toEqual([client, creditor])
    },
  )

  test.each([
    [null, false, 'active'],
    [null, true, 'blocked'],
    ['2026-11-24', false, 'ended'],
    ['2026-11-23', true, 'ended'],
    ['2026-11-25', false, 'active'],
  ])('that ends on %s with blocked %s is %s on 24 November', (end, Blocked, status) => {
    const EndDate = end === null ? null : records.day(end)
    expect(readAccount({ ...records.accountRecord, EndDate, Blocked }, context)).toMatchObject({
      row: { client: { status, ended: end } },
    })
  })

  test('with another payment condition does not pay by direct debit', () => {
    const reading = readAccount({ ...records.accountRecord, PaymentConditionSales: '30' }, context)
    expect(reading).toMatchObject({ row: { client: { pays_by_direct_debit: false } } })
  })
})

describe('a contact', () => {
  test('with the account’s name is the client in person, with business phone and e-mail as fallback', () => {
    expect(readContact(records.contactRecord, contactContext)).toMatchObject({
      row: {
        client_id: records.ids.account,
        is_client: true,
        representative_role: null,
        birth_date: '1941-07-17',
        phone: '0343-123456',
        mobile: '06-12349876',
        email: 'kantoor@voorbeeld.nl',
      },
    })
  })

  test.each([
    ['Wijngaert, S. van der', {}, true],
    ['Dhr. S. van der Wijngaert', {}, true],
    ['Sjoerd van der Wijngaert', {}, true],
    ['Fam. Wijngaert', {}, true],
    ['S. van der Wijngaert', { LastName: 'Wijngaert-Ouden' }, true],
    ['S. van der Wijngaert-den Ouden', {}, true],
    ['A. van der Wijngaert', {}, false],
    ['S. Bakker', {}, false],
    ['S. Müller', { LastName: 'Muller' }, true],
    ["D.J. d'Hondt", { Initials: 'D.J.', FirstName: 'Dirk', LastName: "d'Hondt" }, true],
    ["d'Hondt, D.", { Initials: 'D.J.', FirstName: 'Dirk', LastName: "d'Hondt" }, true],
    ["J. d'Hondt", { Initials: 'D.', FirstName: 'Dirk', LastName: "d'Hondt" }, false],
    ['S. van der Wijngaert', { JobTitleDescription: 'Dochter' }, false],
    ['S. van der Wijngaert', { JobTitleDescription: 'Curator' }, false],
    ['Groep 4', { JobTitleDescription: 'Bewoner' }, true],
    [null, {}, true],
    [null, { BirthDate: null }, false],
  ])('of account %s with %o is the client in person: %s', (AccountName, properties, isClient) => {
    const reading = readContact({ ...records.contactRecord, AccountName, ...properties }, contactContext)
    expect(reading).toMatchObject({ row: { is_client: isClient } })
  })

  test('without an account is skipped', () => {
    expect(readContact({ ...records.contactRecord, Account: null }, contactContext)).toEqual({
      kind: 'skipped',
    })
  })

  test.each([
    ['Curator', 'curator'],
    [' bewindvoerder ', 'bewindvoerder'],
    ['MENTOR', 'mentor'],
    ['Ouder', 'parent'],
    ['Gemachtigde', 'authorised'],
    ['Wettelijk vertegenwoordiger', 'other'],
    ['Huisarts', null],
    ['', null],
  ])('with job title "%s" has the role %s', (JobTitleDescription, role) => {
    const reading = readContact({ ...records.contactRecord, JobTitleDescription }, contactContext)
    expect(reading).toMatchObject({ row: { representative_role: role } })
  })
})

test('the titles of an administration replace the default ones', () => {
  const mapping = mappingOf({
    representativeTitles: { 'Eerste contact ': 'authorised' },
    directDebit: 'mandate',
  })
  expect(mapping.directDebit).toBe('mandate')
  expect([roleOf(mapping, 'eerste contact'), roleOf(mapping, 'curator')]).toEqual(['authorised', null])
})

test.each([{}, null, 'x', { directDebit: 'iets', representativeTitles: 3 }])(
  'a mapping stored as %o is the default one',
  (stored) => {
    expect(mappingOf(stored)).toEqual(defaultMapping)
  },
)

test.each([
  [1, 'visit'],
  [2, 'post'],
  [3, 'invoice'],
  [4, 'delivery'],
])('an address of type %i is for %s', (Type, kind) => {
  const reading = readAddress({ ...records.addressRecord, Type }, { administration })
  expect(reading).toMatchObject({ row: { kind, client_id: records.ids.account, is_main: true, version: 5 } })
})

test('an address of another type is reported', () => {
  const reading = readAddress({ ...records.addressRecord, Type: 9 }, { administration })
  expect(reading).toEqual({ kind: 'finding', code: 'unknown-kind' })
})

test('an IBAN is kept without spaces; a blocked account is not the main one', () => {
  const read = (properties: object) =>
    readBankAccount({ ...records.bankAccountRecord, ...properties }, { administration })
  expect(read({})).toMatchObject({
    row: { iban: 'NL91ABNA0417164300', is_main: true, modified_at: new Date(1_767_225_600_123) },
  })
  expect(read({ Blocked: true })).toMatchObject({ row: { is_main: false } })
  expect(read({ BankAccount: 'NL91ABNA0417164301' })).toEqual({ kind: 'finding', code: 'not-an-iban' })
})

test('a mandate has its dates as days', () => {
  expect(readMandate(records.mandateRecord, { administration })).toMatchObject({
    row: { reference: 'M100001', signed_on: '2021-05-06', cancelled_on: null, is_main: true },
  })
})

test('payment method I is direct debit', () => {
  const read = (PaymentMethod: string) => readPaymentCondition({ ...records.conditionRecord, PaymentMethod })
  expect(read('I')).toMatchObject({ row: { code: 'IN', by_direct_debit: true } })
  expect(read('B')).toMatchObject({ row: { code: 'IN', by_direct_debit: false } })
})

test.each([
  [2, 'account'],
  [3, 'address'],
  [5, 'contact'],
  [10, 'term'],
  [13, 'salesInvoice'],
])('entity type %i is a deleted %s', (EntityType, kind) => {
  expect(readDeletion({ ...records.deletionRecord, EntityType })).toEqual({
    kind: 'row',
    row: { kind, id: records.ids.account },
  })
})

test('a deleted item is skipped', () => {
  expect(readDeletion({ ...records.deletionRecord, EntityType: 9 })).toEqual({ kind: 'skipped' })
})

test.each([
  [1, 0, true],
  [2, 0, false],
  [0, 0, false],
  [1, 5, false],
])('a division with status %i and blocking status %i is usable: %s', (Status, BlockingStatus, isUsable) => {
  const reading = readDivision({ ...records.divisionRecord, Status, BlockingStatus })
  expect(reading).toMatchObject({ row: { id: administration, currency: 'EUR', isUsable, movedAt: null } })
})
