import fc from 'fast-check'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SearchResult } from '../../src/clients/client.ts'
import { findClients } from '../../src/clients/index.ts'
import type { OpenDatabase } from '../../src/database/open.ts'
import type { Money } from '../../src/values/cents.ts'
import { type ClientId, invoiceId } from '../../src/values/ids.ts'
import { openTestDatabase } from '../database.ts'
import { countStatements } from './countStatements.ts'
import { byBirthDate, idOf, noReceivables, type Person, storePeople } from './people.ts'

const people: readonly Person[] = [
  {
    number: '100001',
    name: 'S. van der Wijngaert',
    person: { first: 'Sjoerd', initials: 'S.', prefix: 'van der', last: 'Wijngaert' },
    born: '1941-07-17',
    street: 'Prinsenhof 7',
    postcode: '1234AB',
    city: 'Wijk bij Duurstede',
    phone: '06-12349876',
    email: 'sjoerd.wijngaert@voorbeeld.nl',
    iban: 'NL20INGB0001234567',
    representative: {
      name: 'A. Dautzenberg',
      role: 'curator',
      phone: '013-5110044',
      email: 'a.dautzenberg@voorbeeld.nl',
    },
  },
  { number: '100002', name: 'J. de Vries', street: 'Dorpsstraat 12 A', postcode: '6711 CD', city: 'Ede' },
  { number: '100003', name: 'K. de Vries', street: 'Molenweg 3', postcode: '6711CD', city: 'Ede' },
  { number: '100004', name: 'M. de Vries', street: 'Molenweg 3', postcode: '3511EF', city: 'Utrecht' },
  { number: '100005', name: 'T. van Ede', postcode: '5011GH', city: 'Tilburg' },
  { number: '100006', name: 'Jansen, P.', email: 'familie.jansen@voorbeeld.nl', city: 'Zwolle' },
  { number: '100007', name: 'Jansen, P.H.', email: 'familie.jansen@voorbeeld.nl', city: 'Zwolle' },
  {
    number: '100008',
    name: 'B. Janssen',
    postcode: '1234AB',
    street: 'Prinsenhof 31',
    city: 'Wijk bij Duurstede',
  },
  {
    number: '0000042',
    name: 'Ö. Özdemir',
    city: "'s-Gravenhage",
    phone: '+31 (0)70 3456789',
    status: 'ended',
  },
  { number: '100010', name: "N. d'Hondt-van 't Veld", city: "'s-Hertogenbosch" },
  {
    number: '100011',
    name: 'Mw. A. Kuijpers',
    representative: { name: 'De Boer Bewind', role: 'bewindvoerder' },
  },
  { number: '100012', name: 'R. Smit', representative: { name: 'De Boer Bewind', role: 'bewindvoerder' } },
  { number: '100013', name: 'H. Verhoeven', status: 'ended', city: 'Nijmegen' },
  {
    number: '100071',
    name: 'L. Tak',
    representative: { name: 'Budgetkantoor IJsselland 27', role: 'bewindvoerder' },
  },
  {
    number: '100072',
    name: 'P. Tak',
    representative: { name: 'Budgetkantoor IJsselland 4', role: 'bewindvoerder' },
  },
  { number: '100019', name: 'W. Quant', email: 'zorgteam-linde@voorbeeld.nl' },
  { number: '100014', name: 'H. Verhoeven', status: 'active', city: 'Zwolle' },
  { number: '100015', name: 'Ольга Иванова', city: 'Rotterdam' },
]

let open: OpenDatabase
beforeAll(async () => {
  open = await openTestDatabase()
  await storePeople(open.database, people)
})
afterAll(() => open.close())

const find = (q: string, limit = 20) => findClients(open.database, { q, limit, byBirthDate }, noReceivables)
const numbers = (found: SearchResult) => found.hits.map((hit) => hit.number)
const alike = (found: SearchResult) => found.similar.map((hit) => hit.number)

describe('each kind alone opens the one client it belongs to', () => {
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
    const found = await find(q)
    expect(found.hits.map((hit) => hit.match.field)).toEqual([field])
    expect(found.hits[0]?.match.kind).toBe(kind)
    expect({ total: found.total, single: found.single }).toEqual({ total: 1, single: true })
  })
})

test('a postcode without house number lists the whole block and opens nobody', async () => {
  const found = await find('1234ab')
  expect(numbers(found).sort()).toEqual(['100001', '100008'])
  expect(found.single).toBe(false)
})

test('a number may be a part of a name', async () => {
  for (const q of ['Budgetkantoor IJsselland 27', 'ijsselland 27', '27 budgetkantoor', 'ijsselland 2']) {
    const found = await find(q)
    expect(numbers(found), q).toEqual(['100071'])
    expect(found.hits[0]?.match.text, q).toBe('Budgetkantoor IJsselland 27')
  }
  expect(numbers(await find('tak 4'))).toEqual(['100072'])
})

test('"vries ede" gives the De Vrieses of Ede, in any order of the words', async () => {
  for (const q of ['vries ede', 'ede vries', 'Ede, de Vries', 'vri ed']) {
    expect(numbers(await find(q)), q).toEqual(['100002', '100003'])
  }
})

test('a city that is a surname gives the person before the inhabitants', async () => {
  expect(numbers(await find('ede'))).toEqual(['100005', '100002', '100003'])
})

test('father and son with one e-mail address are both shown, and neither opens', async () => {
  const found = await find('familie.jansen@voorbeeld.nl')
  expect(numbers(found)).toEqual(['100006', '100007'])
  expect(found.single).toBe(false)
})

test('words without a space may be the start of an e-mail address together, whatever its owner is called', async () => {
  for (const q of ['zorgteam-linde', 'zorgteam-li']) {
    const { hits } = await find(q)
    expect(
      hits.map(({ number, match }) => [number, match.field]),
      q,
    ).toEqual([['100019', 'email']])
  }
})

test('namesakes stand side by side, the active one first', async () => {
  expect(numbers(await find('verhoeven'))).toEqual(['100014', '100013'])
})

test('an office lists its clients and says so', async () => {
  const found = await find('boer bewind')
  expect(numbers(found)).toEqual(['100011', '100012'])
  expect(found.hits.map((hit) => hit.match)).toEqual([
    { field: 'representative', kind: 'words', text: 'De Boer Bewind' },
    { field: 'representative', kind: 'words', text: 'De Boer Bewind' },
  ])
})

test('the telephone number of a representative says whose it is', async () => {
  const found = await find('0135110044')
  expect(found.hits.map((hit) => hit.match.text)).toEqual(['013 511 0044 · A. Dautzenberg'])
})

test('an IBAN is masked in the reason', async () => {
  expect((await find('iban 4567')).hits[0]?.match.text).toBe('NL•• INGB •••• ••45 67')
})

test('the end of an account number is found without saying so when the digits are nothing else', async () => {
  const found = await find('34567')
  expect(numbers(found)).toEqual(['100001'])
  expect(found.single).toBe(false)
})

test('a city is found by its other names', async () => {
  for (const q of ['den haag', 'gravenhage', "'s-gravenhage", 'The Hague']) {
    expect(numbers(await find(q)), q).toEqual(['0000042'])
  }
  expect(numbers(await find('hondt den bosch'))).toEqual(['100010'])
})

test('a double name is found by either half, in either order', async () => {
  for (const q of ['hondt veld', 'veld hondt', "van 't veld", 'dhondt']) {
    expect(numbers(await find(q)), q).toEqual(['100010'])
  }
})

test('an initial picks one of the namesakes; one that fits nobody is passed over and opens nothing', async () => {
  expect(numbers(await find('k vries'))).toEqual(['100003'])
  const found = await find('x hondt')
  expect(numbers(found)).toEqual(['100010'])
  expect(found.single).toBe(false)
})

test('the S of "S. van Dijk" is an initial, not a small word', async () => {
  expect(numbers(await find('s wijngaert'))).toEqual(['100001'])
  expect(numbers(await find('sjoerd wijngaert'))).toEqual(['100001'])
})

test('a first name finds who is known by initials only', async () => {
  expect(numbers(await find('karel vries ede'))).toEqual(['100003'])
})

test('of several words one at least is more than an initial', async () => {
  const found = await find('vincent ernst')
  expect([...numbers(found), ...alike(found)]).toEqual([])
})

test('an office before people whose name and office both hold a word of it', async () => {
  await storePeople(open.database, [
    { number: '100020', name: 'A. Boer', representative: { name: 'Horizon Bewind', role: 'bewindvoerder' } },
  ])
  expect(numbers(await find('boer bewind'))).toEqual(['100011', '100012', '100020'])
})

test('who sounds alike is shown apart, below the hits, and then nobody opens', async () => {
  const found = await find('b jansen')
  expect(found.single).toBe(false)
  const block = await find('1234ab jansen')
  expect(numbers(block)).toEqual([])
  expect(alike(block)).toEqual(['100008'])
  const meant = await find('janssen')
  expect(numbers(meant)).toEqual(['100008'])
  expect(alike(meant)).toEqual(['100006', '100007'])
  expect(meant.single).toBe(false)
})

test('a misheard or mistyped name is similar and never opens', async () => {
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
    const found = await find(q)
    expect([numbers(found), alike(found), found.single], q).toEqual([[], [number], false])
    expect(found.similar[0]?.match.kind, q).toBe('similar')
  }
})

test('three letters forgive nothing', async () => {
  const found = await find('eda')
  expect([...numbers(found), ...alike(found)]).toEqual([])
})

test('an invoice number gives its client first, with the invoice', async () => {
  const invoice = invoiceId('3f2c7a9e-8f3b-4a57-9a0e-2f5a6f1c0b11')
  const ledger = {
    ...noReceivables,
    invoicesByNumber: (number: string) => {
      const invoices = number === '26001234' ? [{ clientId: idOf('100002'), invoiceId: invoice }] : []
      return sql<typeof invoices>`${JSON.stringify(invoices)}::json`
    },
  }
  const found = await findClients(open.database, { q: '26001234', limit: 5, byBirthDate }, ledger)
  expect(found.hits.map(({ number, invoiceId, match }) => ({ number, invoiceId, match }))).toEqual([
    { number: '100002', invoiceId: invoice, match: { field: 'invoice', kind: 'exact', text: '26001234' } },
  ])
  expect(found.single).toBe(true)
})

/** Each of these owes one euro. */
const owing = (ids: readonly ClientId[]) => (client: RawBuilder<unknown>) =>
  sql<Money | null>`CASE WHEN ${client} = ANY(${[...ids]}::uuid[])
    THEN json_build_object('cents', 100, 'currency', 'EUR') END`

describe('a balance', () => {
  const among = (numbers: readonly string[]) => (q: string) =>
    findClients(
      open.database,
      { q, limit: 20, byBirthDate },
      { ...noReceivables, balanceOf: owing(numbers.map(idOf)) },
    )

  test('puts its client first among equals, whether sure or similar', async () => {
    expect(numbers(await among(['100004'])('vries'))).toEqual(['100004', '100002', '100003'])
    expect(numbers(await among(['100003', '100004'])('vries'))).toEqual(['100003', '100004', '100002'])
    expect(alike(await among(['100007'])('janssen'))).toEqual(['100007', '100006'])
  })

  test('puts its client before nobody who fits better', async () => {
    expect(numbers(await among(['100002', '100003'])('ede'))).toEqual(['100005', '100002', '100003'])
    expect(numbers(await among(['100013'])('verhoeven'))).toEqual(['100014', '100013'])
  })
})

describe('an amount', () => {
  const ledger = {
    ...noReceivables,
    clientsByAmount: async (amount: number) =>
      amount === 8320
        ? [
            { clientId: idOf('100004'), invoiceId: null },
            { clientId: idOf('100002'), invoiceId: null },
          ]
        : amount === 125000
          ? [{ clientId: idOf('100005'), invoiceId: null }]
          : [],
  }
  const find = (q: string) => findClients(open.database, { q, limit: 20, byBirthDate }, ledger)

  test('gives the clients who have it, in the order of the ledger', async () => {
    const found = await find('83,20')
    expect(numbers(found)).toEqual(['100004', '100002'])
    expect(found.hits[0]?.match).toEqual({ field: 'amount', kind: 'exact', text: '€ 83,20' })
  })

  test('alone opens nobody, even when one client has it', async () => {
    const found = await find('€ 1.250,00')
    expect(numbers(found)).toEqual(['100005'])
    expect(found.single).toBe(false)
  })

  test('narrows a name down, and then may open', async () => {
    const found = await find('vries utrecht 83,20')
    expect(numbers(found)).toEqual(['100004'])
    expect(found.hits[0]?.match.text).toBe('M. de Vries · Utrecht · € 83,20')
    expect(found.single).toBe(true)
  })

  test('narrows down words that were typed as one with it', async () => {
    expect(numbers(await find('vries-ede;83,20'))).toEqual(['100002'])
    expect(numbers(await find('vries-ede'))).toEqual(['100002', '100003'])
  })

  test('that nobody has finds nobody, whatever the name', async () => {
    const found = await find('vries 83,21')
    expect([...numbers(found), ...alike(found), found.total]).toEqual([0])
    expect([...numbers(await find('smit 83,20')), ...alike(await find('smit 83,20'))]).toEqual([])
  })
})

describe('where a birth date may not find', () => {
  const asked: string[] = []
  const find = (q: string) => {
    const byBirthDate = async () => {
      asked.push(q)
      return false
    }
    return findClients(open.database, { q, limit: 20, byBirthDate }, noReceivables)
  }

  test('a date finds nobody, alone or beside a name', async () => {
    for (const q of [
      '17-07-1941',
      '17 juli 1941',
      '17-7-41',
      '17071941',
      '19410717',
      'wijngaert 17-7-1941',
    ]) {
      const found = await find(q)
      expect([...numbers(found), ...alike(found), found.total], q).toEqual([0])
    }
  })

  test('eight digits still find what else they are, and nothing is asked of who typed no date', async () => {
    expect(numbers(await find('12349876'))).toEqual(['100001'])
    asked.length = 0
    expect(numbers(await find('wijngaert 1234ab'))).toEqual(['100001'])
    expect(asked).toEqual([])
  })
})

test('a limit shortens the list, not the count', async () => {
  const found = await find('vries', 1)
  expect([found.hits.length, found.total, found.single]).toEqual([1, 3, false])
})

test('text that means nothing finds nobody', async () => {
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
    const found = await find(q)
    expect([...numbers(found), ...alike(found)], q).toEqual([])
  }
})

/** Of eight words of which none is found: each is guessed at twice, and all are asked for again and again. */
const mostStatements = 30

test('no query, however odd, ends in an error or asks without end, and what is found is each client once', async () => {
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
      const found = await findClients(statements.database, { q, limit: 20, byBirthDate }, noReceivables)
      expect(statements.count()).toBeLessThanOrEqual(mostStatements)
      const ids = [...found.hits, ...found.similar].map((hit) => hit.id)
      expect(new Set(ids).size).toBe(ids.length)
      if (found.single) expect([found.total, found.similar.length]).toEqual([1, 0])
    }),
    { numRuns: 150 },
  )
})
