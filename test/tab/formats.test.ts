import { expect, test } from 'vitest'
import { createFormats } from '../../tab/texts/formats.ts'
import { languageOf } from '../../tab/texts/language.ts'
import { dialled, ibanText, postcodeText } from '../../tab/texts/spellings.ts'
import { wordsOf } from '../../tab/texts/words.ts'

const nl = createFormats('nl', () => new Date('2026-11-24T23:30:00Z'))
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('an amount is written with comma, point and a sign before it', () => {
  expect(plain(nl.money({ cents: 1250, currency: 'EUR' }))).toBe('€ 12,50')
  expect(plain(nl.money({ cents: 123_456_789, currency: 'EUR' }))).toBe('€ 1.234.567,89')
  expect(plain(nl.money({ cents: -5, currency: 'EUR' }))).toBe('€ -0,05')
})

test('a day is that day in every time zone', () => {
  expect(nl.day('2026-01-05')).toBe('05-01-2026')
})

test('today is today in Amsterdam: half past midnight there, not half past eleven elsewhere', () => {
  expect(nl.moment('2026-11-24T23:05:00Z')).toEqual({ day: null, time: '00:05' })
  expect(nl.moment('2026-11-24T22:05:00Z')).toEqual({ day: '24-11-2026', time: '23:05' })
})

test('quantities and prices have a comma; a price at least two decimals', () => {
  expect(nl.decimal('1.5')).toBe('1,5')
  expect(nl.price('20')).toBe('20,00')
  expect(nl.price('0.0825')).toBe('0,0825')
})

test('the account decides the language, then the host; Dutch unless it is English', () => {
  expect(languageOf('en', 'nl-NL')).toBe('en')
  expect(languageOf(null, 'en-us')).toBe('en')
  expect(languageOf(undefined, 'nl-nl')).toBe('nl')
  expect(languageOf(null, 'de-DE')).toBe('nl')
})

test("the institution's own word stands in every place of a sentence", () => {
  const vocabulary = {
    client: { nl: { one: 'ijsclubber', many: 'ijsclubbers' }, en: { one: 'resident', many: 'residents' } },
  }
  expect(wordsOf(vocabulary, 'en')).toEqual({
    client: 'resident',
    clients: 'residents',
    Client: 'Resident',
    Clients: 'Residents',
  })
  expect(wordsOf(undefined, 'nl')).toMatchObject({ client: 'cliënt', Clients: 'Cliënten' })
})

test('postcodes, account numbers and telephones are written as one says or dials them', () => {
  expect(postcodeText('1234ab')).toBe('1234 AB')
  expect(postcodeText('B-2000')).toBe('B-2000')
  expect(ibanText('NL98ABNA0978144371')).toBe('NL98 ABNA 0978 1443 71')
  expect(dialled('+31 6-12 34 98 76')).toBe('+31612349876')
})
