import { expect, test } from 'vitest'
import { accessLogQuery } from '../../src/http/contract.ts'
import { isPeriod, logQuery, mostLines, noFilter } from '../../tab/screens/accessLog/logFilter.ts'

import { logWord, partWords } from '../../tab/screens/accessLog/logWords.ts'
import { catalogues, type TextId } from '../../tab/texts/index.ts'

test('what is left empty is no condition', () => {
  expect(logQuery(noFilter, 100)).toEqual({ limit: 100 })
  expect(logQuery({ ...noFilter, clientNumber: ' 100001 ', from: '2026-11-01' }, 100)).toEqual({
    limit: 100,
    clientNumber: '100001',
    from: '2026-11-01',
  })
})

test('the largest question is one that the API takes', () => {
  const query = logQuery(
    { clientNumber: '1', employeeId: 'a', from: '2026-11-01', to: '2026-11-24' },
    mostLines,
  )
  expect(accessLogQuery.safeParse(query).success).toBe(true)
})

test('a period ends on or after the day it begins', () => {
  expect(isPeriod({ from: '2026-11-24', to: '2026-11-24' })).toBe(true)
  expect(isPeriod({ from: '2026-11-25', to: '2026-11-24' })).toBe(false)
  expect(isPeriod({ from: '2026-11-25', to: '' })).toBe(true)
})

test('words of the log are read in the language of the screen, unknown ones as they were written', () => {
  const text = (id: TextId) => catalogues.nl[id]
  expect(logWord('event', 'reveal', text)).toBe('Getoond')
  expect(logWord('outcome', 'refused', text)).toBe('Geweigerd')
  expect(partWords('city phone', text)).toBe('plaats, telefoon')
  expect(partWords('accessLog', text)).toBe('toegangslog')
  expect(logWord('origin', 'telex', text)).toBe('telex')
  expect(partWords('iets nieuws', text)).toBe('iets, nieuws')
})
