import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDays, parseDaysInDigits, parseDaysInWords } from '../../../src/clients/keys/birthDate.ts'
import { cityKeys, cityLookups } from '../../../src/clients/keys/city.ts'
import { emailKeys, emailLookups } from '../../../src/clients/keys/email.ts'
import { houseKey, houseOf, readWholeHouse } from '../../../src/clients/keys/house.ts'
import { ibanKeys, ibanLookups } from '../../../src/clients/keys/iban.ts'
import {
  type Lookup,
  matchKey,
  prefixOrWhole,
  type SearchKey,
  wholeKey,
} from '../../../src/clients/keys/lookup.ts'
import { numberKeys, numberLookups } from '../../../src/clients/keys/number.ts'
import { phoneKeys, phoneLookups } from '../../../src/clients/keys/phone.ts'
import { postcodeKeys, postcodeLookups } from '../../../src/clients/keys/postcode.ts'
import { representativeKeys } from '../../../src/clients/keys/representative.ts'
import { withoutSmallWords } from '../../../src/clients/keys/smallWords.ts'
import { parseAmount } from '../../../src/clients/search/text/amount.ts'

/** Returns the best match between the keys and the lookups. */
function bestMatch(keys: readonly SearchKey[], lookups: readonly Lookup[]): 'exact' | 'part' | null {
  const matches = keys.flatMap((key) => lookups.map((lookup) => matchKey(lookup, key)))
  return matches.includes('exact') ? 'exact' : matches.includes('part') ? 'part' : null
}

describe('telephone', () => {
  const keys = phoneKeys('06-12349876', null)

  test.each([
    '0612349876',
    '06 12 34 98 76',
    '06-12349876',
    '+31612349876',
    '+31 (0)6 12349876',
    '0031612349876',
    '0031 6 1234 9876',
  ])('%s is the whole number', (typed) => {
    expect(bestMatch(keys, phoneLookups(typed))).toBe('exact')
  })

  test.each(['349876', '12349876', '61234', '0612', '06 123', '+31612'])(
    '%s is part of the number',
    (typed) => {
      expect(bestMatch(keys, phoneLookups(typed))).toBe(typed === '61234' ? null : 'part')
    },
  )

  test('every notation of a number is found by every other notation', () => {
    const number = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 8, maxLength: 8 })
    const write = (digits: string) => [
      `06${digits}`,
      `06-${digits}`,
      `+316${digits}`,
      `+31 (0)6 ${digits}`,
      `00316${digits}`,
      `06 ${digits.replace(/(..)(?=.)/g, '$1 ')}`,
    ]
    fc.assert(
      fc.property(number, (digits) => {
        for (const stored of write(digits)) {
          for (const typed of write(digits)) {
            expect(bestMatch(phoneKeys(stored, null), phoneLookups(typed)), `${stored} by ${typed}`).toBe(
              'exact',
            )
          }
          expect(bestMatch(phoneKeys(stored, null), phoneLookups(digits.slice(-6)))).toBe('part')
        }
      }),
    )
  })

  test('a field with two numbers is found by either, and shows whose they are', () => {
    const both = phoneKeys('0612349876 / 030-2345678', 'De Boer Bewind')
    expect(bestMatch(both, phoneLookups('0302345678'))).toBe('exact')
    expect(bestMatch(both, phoneLookups('0612349876'))).toBe('exact')
    expect(new Set(both.map((key) => key.shown))).toEqual(
      new Set(['06 12 34 98 76 · De Boer Bewind', '030 234 56 78 · De Boer Bewind']),
    )
  })
})

describe('postcode', () => {
  const keys = postcodeKeys('1234AB', 'Prinsenhof 7-b')
  test.each([
    ['1234', 'ab', null, 'exact'],
    ['1234', '', null, 'part'],
    ['1234', 'a', null, 'part'],
    ['1234', 'AB', '7b', 'exact'],
    ['1234', 'ab', '7', 'part'],
    ['1234', '', '7', 'part'],
    ['1234', 'ab', '71', null],
    ['1234', 'ac', null, null],
  ] as const)('%s%s %s', (digits, letters, typed, expected) => {
    const house = typed === null ? null : readWholeHouse(typed)
    expect(bestMatch(keys, postcodeLookups({ digits, letters, house }))).toBe(expected)
  })

  test.each([
    ['Prinsenhof 7', '7'],
    ['Prinsenhof 7A', '7 a'],
    ['Prinsenhof 12-A', '12 a'],
    ['Prinsenhof 12 bis', '12 bis'],
    ['Prinsenhof 12/2', '12 2'],
    ['Plein 1940 12', '12'],
    ['Plein 1940', '1940'],
    ['Prinsenhof', null],
    ['2e Dwarsstraat 5 hs', '5 hs'],
  ])('the house number of %s', (street, expected) => {
    const house = houseOf(street)
    expect(house && houseKey(house)).toBe(expected)
  })
})

describe('e-mail', () => {
  const keys = emailKeys('Sjoerd.Wijngaert@Voorbeeld.nl', null)
  test.each([
    ['sjoerd.wijngaert@voorbeeld.nl', 'exact'],
    ['SJOERD', 'part'],
    ['wijngaert', 'part'],
    ['wijngaert@', 'part'],
    ['@voorbeeld', 'part'],
    ['@voorbeeld.nl', 'part'],
    ['voorbeeld', 'part'],
    ['joerd', null],
  ])('%s', (typed, expected) => {
    expect(bestMatch(keys, emailLookups(typed))).toBe(expected)
  })
})

describe('client number', () => {
  test.each([
    ['100001', '100001', 'exact'],
    ['0000100001', '100001', 'exact'],
    ['100001', '000100001', 'exact'],
    ['D-1001', 'd1001', 'exact'],
    ['100001', '10000', null],
    ['000', '0', 'exact'],
  ])('%s by %s', (stored, typed, expected) => {
    expect(bestMatch(numberKeys(stored), numberLookups(typed))).toBe(expected)
  })
})

describe('IBAN', () => {
  const keys = ibanKeys('NL20INGB0001234567')
  test.each([
    ['NL20INGB0001234567', 'exact'],
    ['nl20 ingb 0001 2345 67', 'exact'],
    ['4567', 'part'],
    ['34567', 'part'],
    ['ingb0001234567', 'part'],
    ['456', null],
    ['4568', null],
  ])('%s', (typed, expected) => {
    expect(bestMatch(keys, ibanLookups(typed))).toBe(expected)
  })
  test('shows the masked number as the reason', () => {
    expect(keys.map((key) => key.shown)).toEqual(['NL•• INGB •••• ••45 67'])
  })
})

describe('date of birth', () => {
  test.each([
    ['17-7-1941', ['1941-07-17']],
    ['17/07/1941', ['1941-07-17']],
    ['1941-07-17', ['1941-07-17']],
    ['17.7.41', ['1941-07-17', '2041-07-17']],
    ['31-2-1941', []],
    ['17-7', []],
  ])('%s', (typed, days) => {
    expect(parseDays(typed)).toEqual(days)
  })
  test('is read from eight digits', () => {
    expect(parseDaysInDigits('17071941')).toEqual(['1941-07-17'])
    expect(parseDaysInDigits('19410717')).toEqual(['1941-07-17'])
    expect(parseDaysInDigits('99999999')).toEqual([])
  })
  test.each([
    ['17 juli 1941', ['1941-07-17']],
    ['17 jul. 1941', ['1941-07-17']],
    ['1 maart 1950', ['1950-03-01']],
    ['1 mrt 1950', ['1950-03-01']],
    ['12 okt 61', ['1961-10-12', '2061-10-12']],
    ['30 februari 1950', null],
    ['17 jansen 1941', null],
    ['juli 1941', null],
  ])('%s is read in words', (typed, days) => {
    expect(parseDaysInWords(typed)?.days ?? null).toEqual(days)
  })
})

describe('amount', () => {
  test.each([
    ['83,20', 8320],
    ['€ 83,20', 8320],
    ['€83', 8300],
    ['eur 83,20', 8320],
    ['83,20 euro', 8320],
    ['83,-', 8300],
    ['83.20', 8320],
    ['1.234,56', 123456],
    ['1234,56', 123456],
    ['-83,20', 8320],
    ['€ 1.250', 125000],
    ['0,05', 5],
  ])('%s is %i cents', (typed, expected) => {
    expect(parseAmount(typed)).toEqual({ amount: expected, length: typed.length })
  })
  test.each(['83', '83,2', '83,201', '1234', '12.34.56', '12-3-50', 'jansen', '', '1.23,45'])(
    '%s is not an amount',
    (typed) => {
      expect(parseAmount(typed)).toBeNull()
    },
  )
  test('every amount is read to the cent in every notation', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), (amount) => {
        const [units, rest] = [Math.trunc(amount / 100), String(amount % 100).padStart(2, '0')]
        for (const text of [
          `${units},${rest}`,
          `€ ${units},${rest}`,
          `${units.toLocaleString('nl-NL')},${rest}`,
        ]) {
          expect(parseAmount(text)?.amount, text).toBe(amount)
        }
      }),
    )
  })
})

describe('office', () => {
  test.each([
    ['De Boer Bewind', 'boerbewind', true],
    ['Horizon Bewindvoering en Mentorschap', 'horizonbewindvoeringmentorschap', true],
    ['Rijpwetering Bewind 138', 'rypweteringbewind138', true],
    ['Zekerheid & Rust B.V.', 'zekerheidrustbv', true],
    ['Stichting Zekerheid & Rust', 'stichtingzekerheidrust', true],
    ["F.A. in 't Veld", 'faveld', false],
  ])('%s written as one, %s, is a key of an office: %s', (name, key, expected) => {
    const parts = { name, first_name: null, initials: null, name_prefix: null, last_name: null }
    expect(representativeKeys(parts).some((one) => one.key === key)).toBe(expected)
  })
})

describe('city', () => {
  const byWords = (city: string, typed: string) =>
    withoutSmallWords(typed).every((word) => bestMatch(cityKeys(city), cityLookups(word)) !== null)
  test.each([
    ["'s-Gravenhage", 'den haag'],
    ['Den Haag', "'s-gravenhage"],
    ["'s-Hertogenbosch", 'den bosch'],
    ['Wijk bij Duurstede', 'wijk duurstede'],
    ['Wijk bij Duurstede', 'wyk by duurstede'],
    ['Sint Annaparochie', 'st annaparochie'],
    ['St. Jacobiparochie', 'sint jacobi'],
    ['Alphen aan den Rijn', 'alphen a/d rijn'],
    ['Capelle aan den IJssel', 'capelle ijssel'],
    ['Capelle aan den IJssel', 'capelle aan de ijssel'],
    ['Súdwest-Fryslân', 'sudwest fryslan'],
    ['Bergen op Zoom', 'bergen o/z zoom'],
    ['Leeuwarden', 'ljouwert'],
    ['Amsterdam', 'adam'],
    ['Rotterdam', "r'dam"],
  ])('%s by %s', (city, typed) => {
    expect(byWords(city, typed)).toBe(true)
  })
})

test('a key matches itself exactly and longer keys in part, unless the lookup is of a whole key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const same = { kind: 'name' as const, key: text }
      const longer = { kind: 'name' as const, key: `${text}x` }
      expect([matchKey(wholeKey('name', text), same), matchKey(wholeKey('name', text), longer)]).toEqual([
        'exact',
        null,
      ])
      expect([
        matchKey(prefixOrWhole('name', text), same),
        matchKey(prefixOrWhole('name', text), longer),
      ]).toEqual(['exact', 'part'])
      expect(matchKey(prefixOrWhole('city', text), same)).toBeNull()
    }),
  )
})
