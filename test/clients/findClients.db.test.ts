import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findClients } from '../../src/clients/index.ts'
import type { OpenDatabase } from '../../src/database/open.ts'
import { openTestDatabase } from '../database.ts'
import { countStatements } from './countStatements.ts'
import { byBirthDate, noReceivables, storePeople } from './people.ts'
import { numbers, people, similarNumbers } from './searchPeople.ts'

let open: OpenDatabase
beforeAll(async () => {
  open = await openTestDatabase()
  await storePeople(open.database, people)
})
afterAll(() => open.close())

const find = (q: string, limit = 20) => findClients(open.database, { q, limit, byBirthDate }, noReceivables)

describe('each kind of search text opens its only client', () => {
  test.each([
    ['100001', 'number', 'exact'],
    ['000100001', 'number', 'exact'],
    ['42', 'number', 'exact'],
    ['1234 ab 7', 'postcode', 'exact'],
    ['3511ef', 'postcode', 'exact'],
    ['06 12 34 98 76', 'phone', 'exact'],
    ['+31612349876', 'phone', 'exact'],
    ['0031 (0)6 1234 9876', 'phone', 'exact'],
    ['349876', 'phone', 'prefix'],
    ['sjoerd.wijngaert@voorbeeld.nl', 'email', 'exact'],
    ['wijngaert@', 'email', 'prefix'],
    ['nl20 ingb 0001 2345 67', 'iban', 'exact'],
    ['iban 4567', 'iban', 'prefix'],
    ['17-07-1941', 'birthDate', 'exact'],
    ['17 juli 1941', 'birthDate', 'exact'],
    ['17071941', 'birthDate', 'exact'],
    ['Wijngaert', 'name', 'exact'],
    ['wyngaert', 'name', 'exact'],
    ['v.d. wijngaert', 'name', 'exact'],
    ['vanderwijngaert', 'name', 'exact'],
    ['Dautzenberg', 'representative', 'exact'],
    ['ozdemir', 'name', 'exact'],
    ['hondt', 'name', 'exact'],
    ['Иванова', 'name', 'exact'],
  ])('%s', async (q, field, kind) => {
    const result = await find(q)
    expect(result.hits.map((hit) => hit.match.field)).toEqual([field])
    expect(result.hits[0]?.match.kind).toBe(kind)
    expect({ total: result.total, single: result.single }).toEqual({ total: 1, single: true })
  })
})

test('a postcode without house number lists all clients of the block and opens no card', async () => {
  const result = await find('1234ab')
  expect(numbers(result).sort()).toEqual(['100001', '100008'])
  expect(result.single).toBe(false)
})

test('a number may be part of a name', async () => {
  for (const q of ['Budgetkantoor IJsselland 27', 'ijsselland 27', '27 budgetkantoor', 'ijsselland 2']) {
    const result = await find(q)
    expect(numbers(result), q).toEqual(['100071'])
    expect(result.hits[0]?.match.text, q).toBe('Budgetkantoor IJsselland 27')
  }
  expect(numbers(await find('tak 4'))).toEqual(['100072'])
})

test('"vries ede" finds the De Vrieses of Ede, in any order of the words', async () => {
  for (const q of ['vries ede', 'ede vries', 'Ede, de Vries', 'vri ed']) {
    expect(numbers(await find(q)), q).toEqual(['100002', '100003'])
  }
})

test('a city that is also a surname finds the person before the inhabitants', async () => {
  expect(numbers(await find('ede'))).toEqual(['100005', '100002', '100003'])
})

test('father and son with one e-mail address are both listed, and neither card opens', async () => {
  const result = await find('familie.jansen@voorbeeld.nl')
  expect(numbers(result)).toEqual(['100006', '100007'])
  expect(result.single).toBe(false)
})

test('words without a space may be the start of an e-mail address', async () => {
  for (const q of ['zorgteam-linde', 'zorgteam-li']) {
    const { hits } = await find(q)
    expect(
      hits.map(({ number, match }) => [number, match.field]),
      q,
    ).toEqual([['100019', 'email']])
  }
})

test('namesakes are listed together, the active one first', async () => {
  expect(numbers(await find('verhoeven'))).toEqual(['100014', '100013'])
})

test('an office lists its clients, with its name as the reason', async () => {
  const result = await find('boer bewind')
  expect(numbers(result)).toEqual(['100011', '100012'])
  expect(result.hits.map((hit) => hit.match)).toEqual([
    { field: 'representative', kind: 'words', text: 'De Boer Bewind' },
    { field: 'representative', kind: 'words', text: 'De Boer Bewind' },
  ])
})

test('the telephone number of a representative shows whose it is', async () => {
  const result = await find('0135110044')
  expect(result.hits.map((hit) => hit.match.text)).toEqual(['013 511 00 44 · A. Dautzenberg'])
})

test('the reason shows a masked IBAN', async () => {
  expect((await find('iban 4567')).hits[0]?.match.text).toBe('NL•• INGB •••• ••45 67')
})

test('the end of an account number is found without a label if the digits match nothing else', async () => {
  const result = await find('34567')
  expect(numbers(result)).toEqual(['100001'])
  expect(result.single).toBe(false)
})

test('a city is found by its other names', async () => {
  for (const q of ['den haag', 'gravenhage', "'s-gravenhage", 'The Hague']) {
    expect(numbers(await find(q)), q).toEqual(['0000042'])
  }
  expect(numbers(await find('hondt den bosch'))).toEqual(['100010'])
})

test('a street finds its clients, with or without house number, and never opens a card', async () => {
  for (const q of [
    'molenweg',
    'molenweg 3',
    'Molenweg 3 Ede',
    'vries molenwg. 3',
    'Molenweg 3, 6711CD Ede',
  ]) {
    const result = await find(q)
    expect(numbers(result)[0], q).toBe('100003')
    if (q.length < 13) expect([numbers(result), result.single], q).toEqual([['100003', '100004'], false])
  }
  expect((await find('prinsenhof 7')).hits.map(({ match }) => match)).toEqual([
    { field: 'street', kind: 'words', text: 'Prinsenhof 7' },
  ])
  expect((await find('prinsenhof 7')).single).toBe(false)
  expect(numbers(await find('molenweg 31'))).toEqual([])
})

test('a double name is found by either half, in either order', async () => {
  for (const q of ['hondt veld', 'veld hondt', "van 't veld", 'dhondt']) {
    expect(numbers(await find(q)), q).toEqual(['100010'])
  }
})

test('an initial selects one of the namesakes; an initial without a match is ignored and opens no card', async () => {
  expect(numbers(await find('k vries'))).toEqual(['100003'])
  const result = await find('x hondt')
  expect(numbers(result)).toEqual(['100010'])
  expect(result.single).toBe(false)
})

test('the S of "S. van Dijk" is an initial, not a small word', async () => {
  expect(numbers(await find('s wijngaert'))).toEqual(['100001'])
  expect(numbers(await find('sjoerd wijngaert'))).toEqual(['100001'])
})

test('a first name finds a client of whom only the initials are known', async () => {
  expect(numbers(await find('karel vries ede'))).toEqual(['100003'])
})

test('of several words, at least one must match more than an initial', async () => {
  const result = await find('vincent ernst')
  expect([...numbers(result), ...similarNumbers(result)]).toEqual([])
})

test('an office comes before clients that match one word by name and one by office', async () => {
  await storePeople(open.database, [
    { number: '100020', name: 'A. Boer', representative: { name: 'Horizon Bewind', role: 'bewindvoerder' } },
  ])
  expect(numbers(await find('boer bewind'))).toEqual(['100011', '100012', '100020'])
})

test('sound-alikes are listed apart from the hits, and then no card opens', async () => {
  const result = await find('b jansen')
  expect(result.single).toBe(false)
  const block = await find('1234ab jansen')
  expect(numbers(block)).toEqual([])
  expect(similarNumbers(block)).toEqual(['100008'])
  const meant = await find('janssen')
  expect(numbers(meant)).toEqual(['100008'])
  expect(similarNumbers(meant)).toEqual(['100006', '100007'])
  expect(meant.single).toBe(false)
})

test('a misheard or mistyped name is only similar and never opens a card', async () => {
  for (const [q, number] of [
    ['weingaart', '100001'],
    ['kuipers', '100011'],
    ['cuypers', '100011'],
    ['oezdemir', '0000042'],
    ['wijgnaert', '100001'],
    ['wijngeart', '100001'],
    ['dautsenberg', '100001'],
    ['dautzebergh', '100001'],
  ] as const) {
    const result = await find(q)
    expect([numbers(result), similarNumbers(result), result.single], q).toEqual([[], [number], false])
    expect(result.similar[0]?.match.kind, q).toBe('similar')
  }
})

test('a word of three letters may have no typo', async () => {
  const result = await find('eda')
  expect([...numbers(result), ...similarNumbers(result)]).toEqual([])
})

describe('if searching by birth date is off', () => {
  const settingReads: string[] = []
  const find = (q: string) => {
    const byBirthDate = async () => {
      settingReads.push(q)
      return false
    }
    return findClients(open.database, { q, limit: 20, byBirthDate }, noReceivables)
  }

  test('a date finds no one, with or without a name', async () => {
    for (const q of [
      '17-07-1941',
      '17 juli 1941',
      '17-7-41',
      '17071941',
      '19410717',
      'wijngaert 17-7-1941',
    ]) {
      const result = await find(q)
      expect([...numbers(result), ...similarNumbers(result), result.total], q).toEqual([0])
    }
  })

  test('eight digits still match other values, and without a date the setting is not read', async () => {
    expect(numbers(await find('12349876'))).toEqual(['100001'])
    settingReads.length = 0
    expect(numbers(await find('wijngaert 1234ab'))).toEqual(['100001'])
    expect(settingReads).toEqual([])
  })
})

test('a limit shortens the list but not the total', async () => {
  const result = await find('vries', 1)
  expect([result.hits.length, result.total, result.single]).toEqual([1, 3, false])
})

test('text without meaning finds no one', async () => {
  for (const q of [
    '',
    '   ',
    '%',
    '_',
    '\\',
    '%%%%',
    "'; DROP TABLE client; --",
    '\u0000',
    '💶',
    '-',
    '@',
    'x'.repeat(201),
  ]) {
    const result = await find(q)
    expect([...numbers(result), ...similarNumbers(result)], q).toEqual([])
  }
})

/** Enough for eight words without a match, each with two rounds of similar words. */
const maxStatements = 30

test('any text is searched without an error in a limited number of statements, and lists each client once', async () => {
  const statements = countStatements(open.database)
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...'06+-31 ()/.,@€%_\\\'"*iban1234ABxÿijvries'), maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          'de',
          'vries',
          'j.',
          '1234ab',
          '06',
          'ede',
          '83,20',
          'iban',
          '@',
          '17-7-41',
          'wijngeart',
        ),
        {
          maxLength: 8,
        },
      )
      .map((words) => words.join(' ')),
  )
  await fc.assert(
    fc.asyncProperty(odd, async (q) => {
      statements.begin()
      const result = await findClients(statements.database, { q, limit: 20, byBirthDate }, noReceivables)
      expect(statements.count()).toBeLessThanOrEqual(maxStatements)
      const ids = [...result.hits, ...result.similar].map((hit) => hit.id)
      expect(new Set(ids).size).toBe(ids.length)
      if (result.single) expect([result.total, result.similar.length]).toEqual([1, 0])
    }),
    { numRuns: 150 },
  )
})

test('beside words that no client has, what identifies a client is listed as similar', async () => {
  const result = await find('gemiste oproepje 06 12 34 98 76')
  expect(numbers(result)).toEqual([])
  expect(similarNumbers(result)).toEqual(['100001'])
  expect(result.single).toBe(false)
  expect(similarNumbers(await find('kuijpers 06 12 34 98 76'))).toEqual([])
})
