import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markMatch } from '../../tab/screens/find/markMatch.ts'
import { hintFor } from '../../tab/screens/find/noResultsHint.ts'
import { searchTextOf } from '../../tab/screens/find/searchText.ts'
import { isReasonVisible } from '../../tab/screens/find/visibleReason.ts'

const marked = (text: string, matched: string) =>
  markMatch(text, matched)
    .filter((piece) => piece.marked)
    .map((piece) => piece.text)

test('a dot at the end of a name is marked too', () => {
  expect(markMatch('Visser-Jansen, F.', 'Visser-Jansen, F.')).toEqual([
    { text: 'Visser-Jansen, F.', marked: true },
  ])
})

test('an apostrophe at the start of a name is marked too', () => {
  expect(marked("'s-Gravenhage", "'s-Gravenhage")).toEqual(["'s-Gravenhage"])
  expect(marked("'t Hoge Land 3", "'t hoge land")).toEqual(["'t Hoge Land"])
})

test('spaces, accents and case do not matter for a match', () => {
  expect(marked('1234 AB', '1234ab')).toEqual(['1234 AB'])
  expect(marked('Mw. J. Ménière-Bos', 'meniere')).toEqual(['Ménière'])
  expect(marked('06-12 34 98 76', '0612349876')).toEqual(['06-12 34 98 76'])
})

test('only the part that matched is marked', () => {
  expect(markMatch('Prinsenhof 7', 'hof')).toEqual([
    { text: 'Prinsen', marked: false },
    { text: 'hof', marked: true },
    { text: ' 7', marked: false },
  ])
})

test.each([
  ['name', 'J. de Vries', true],
  ['name', 'Johanna de Vries', false],
  ['phone', '06 12 34 56 78', true],
  ['phone', '06 12 34 56 78 · De Boer Bewind', true],
  ['phone', '0318 48 22 11 · De Boer Bewind', false],
  ['postcode', 'Kerkstraat 12, 1234 AB', true],
  ['city', 'Ede', true],
  ['city', "Postbus 9, 2500 AB 's-Gravenhage", false],
  ['street', 'Kerkstraat 12', true],
  ['representative', 'De Boer Bewind · Ede', true],
  ['iban', 'NL•• INGB •••• ••45 67', false],
  ['invoice', '26104411', false],
] as const)('the row shows the %s %s itself: %s', (field, text, expected) => {
  const client = {
    ...{ id: '1', number: '100001', name: 'J. de Vries', representative: 'De Boer Bewind' },
    ...{ address: 'Kerkstraat 12', postcode: '1234AB', city: 'Ede', phone: '06 12 34 56 78', email: null },
    ...{ status: 'active' as const, balance: { cents: 0, currency: 'EUR' } },
  }
  expect(isReasonVisible({ ...client, match: { field, kind: 'words', text } })).toBe(expected)
  expect(isReasonVisible({ ...client, match: { field, kind: 'similar', text } })).toBe(false)
})

test('a text without a match stays whole', () => {
  expect(markMatch('Wijk bij Duurstede', 'Ede!x')).toEqual([{ text: 'Wijk bij Duurstede', marked: false }])
  expect(markMatch('Ede', '')).toEqual([{ text: 'Ede', marked: false }])
})

test('the pieces always join back into the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, matched) => {
      expect(
        markMatch(text, matched)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test('a search needs two characters; spaces do not count', () => {
  expect(searchTextOf('v')).toBeNull()
  expect(searchTextOf('  v  ')).toBeNull()
  expect(searchTextOf(' vr')).toBe('vr')
  expect(searchTextOf('  de   vries  ede ')).toBe('de vries ede')
})

test('the search text is cut off at the maximum of the server', () => {
  expect(searchTextOf('x'.repeat(500))).toHaveLength(200)
})

test.each([
  ['06', false, 'find.noneTwoDigits'],
  ['20-04-1950', false, 'find.noneBirthDate'],
  ['20-04-1950', true, 'find.noneHint'],
  ['jansne', false, 'find.noneHint'],
  ['0612', false, 'find.noneHint'],
] as const)(
  'without a match for %s, with birth dates %s, the advice is %s',
  (typed, searchByBirthDate, advice) => {
    expect(hintFor(typed, { searchByBirthDate })).toBe(advice)
  },
)
