import { expect, test } from 'vitest'
import { defaultMapping } from '../../../src/exact/mapping/administrationMapping.ts'
import { countTitles, proposeDirectDebit, proposeTitles } from '../../../src/exact/mapping/proposal.ts'

const contacts = (title: string | null, count: number) =>
  Array.from({ length: count }, () => ({ JobTitleDescription: title, FullName: 'J. de Vries' }))

test('frequent job titles that the mapping lacks are proposed with the role that a word of them has', () => {
  const first = [
    ...contacts('Bewindvoerder CBF', 4),
    ...contacts('Mentor', 9),
    ...contacts(null, 3),
    {},
    null,
  ]
  const second = [
    ...contacts('bewindvoerder cbf ', 2),
    ...contacts('Mentor / curator', 3),
    ...contacts('Dochter', 30),
    ...contacts('moeder van Jan de Vries', 1),
    ...contacts('Rekeninghouder', 5),
    ...contacts('  ', 5),
  ]
  expect(proposeTitles(countTitles(countTitles([], first), second), defaultMapping)).toEqual([
    { title: 'Bewindvoerder CBF', count: 6, role: 'bewindvoerder' },
    { title: 'Mentor / curator', count: 3, role: 'mentor' },
    { title: 'Dochter', count: 30, role: null },
    { title: 'Rekeninghouder', count: 5, role: null },
  ])
})

test('different titles are counted up to a limit, and the list is short', () => {
  const many = Array.from({ length: 500 }, (_, index) => contacts(`titel ${index}`, 3)).flat()
  const counts = countTitles([], many)
  expect(counts).toHaveLength(200)
  expect(proposeTitles(counts, defaultMapping)).toHaveLength(20)
})

test.each([
  [{ condition: 0, mandate: 0, both: 0 }, 'either'],
  [{ condition: 800, mandate: 0, both: 0 }, 'condition'],
  [{ condition: 0, mandate: 80, both: 20 }, 'mandate'],
  [{ condition: 50, mandate: 3, both: 400 }, 'condition'],
  [{ condition: 3, mandate: 50, both: 400 }, 'mandate'],
  [{ condition: 300, mandate: 300, both: 100 }, 'either'],
  [{ condition: 0, mandate: 0, both: 100 }, 'either'],
] as const)('of %o, direct debit shows by %s', (counts, proposed) => {
  expect(proposeDirectDebit(counts)).toBe(proposed)
})
