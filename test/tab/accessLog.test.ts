import { expect, test } from 'vitest'
import { accessLogQuery } from '../../src/http/contract.ts'
import { isPeriod, logQuery, maxLines, noFilter } from '../../tab/screens/accessLog/logFilter.ts'

import { logLabel, partLabels } from '../../tab/screens/accessLog/logLabels.ts'
import { catalogues, type TextId } from '../../tab/texts/index.ts'

test('empty fields add no condition', () => {
  expect(logQuery(noFilter, 100)).toEqual({ limit: 100 })
  expect(logQuery({ ...noFilter, clientNumber: ' 100001 ', from: '2026-11-01' }, 100)).toEqual({
    limit: 100,
    clientNumber: '100001',
    from: '2026-11-01',
  })
})

test('the API accepts the largest query', () => {
  const query = logQuery(
    { clientNumber: '1', employeeId: 'a', from: '2026-11-01', to: '2026-11-24' },
    maxLines,
  )
  expect(accessLogQuery.safeParse(query).success).toBe(true)
})

test('a period ends on or after the day it begins', () => {
  expect(isPeriod({ from: '2026-11-24', to: '2026-11-24' })).toBe(true)
  expect(isPeriod({ from: '2026-11-25', to: '2026-11-24' })).toBe(false)
  expect(isPeriod({ from: '2026-11-25', to: '' })).toBe(true)
})

test('values of the log have a text in the language of the screen; unknown ones are shown as they are', () => {
  const text = (id: TextId) => catalogues.nl[id]
  expect(logLabel('event', 'reveal', text)).toBe('Getoond')
  expect(logLabel('outcome', 'refused', text)).toBe('Geweigerd')
  expect(partLabels('city phone', text)).toBe('plaats, telefoon')
  expect(partLabels('accessLog', text)).toBe('toegangslog')
  expect(logLabel('origin', 'telex', text)).toBe('telex')
  expect(partLabels('iets nieuws', text)).toBe('iets, nieuws')
})
