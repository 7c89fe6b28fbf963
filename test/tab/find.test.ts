import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markMatch } from '../../tab/screens/find/markMatch.ts'
import { searchTextOf } from '../../tab/screens/find/searchText.ts'

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
