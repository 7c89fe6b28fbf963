import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markMatch } from '../../tab/screens/find/markMatch.ts'
import { searchTextOf } from '../../tab/screens/find/searchText.ts'

const marked = (text: string, matched: string) =>
  markMatch(text, matched)
    .filter((piece) => piece.marked)
    .map((piece) => piece.text)

test('a dot that ends a name is marked along with it', () => {
  expect(markMatch('Visser-Jansen, F.', 'Visser-Jansen, F.')).toEqual([
    { text: 'Visser-Jansen, F.', marked: true },
  ])
})

test('what matched is marked whatever its spaces, accents and capitals', () => {
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

test('a text that does not say it stays whole', () => {
  expect(markMatch('Wijk bij Duurstede', 'Ede!x')).toEqual([{ text: 'Wijk bij Duurstede', marked: false }])
  expect(markMatch('Ede', '')).toEqual([{ text: 'Ede', marked: false }])
})

test('the pieces together are always the text itself', () => {
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

test('a search begins with the second character; spaces do not count', () => {
  expect(searchTextOf('v')).toBeNull()
  expect(searchTextOf('  v  ')).toBeNull()
  expect(searchTextOf(' vr')).toBe('vr')
  expect(searchTextOf('  de   vries  ede ')).toBe('de vries ede')
})

test('no text is longer than the server takes', () => {
  expect(searchTextOf('x'.repeat(500))).toHaveLength(200)
})
