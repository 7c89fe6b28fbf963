import { expect, test } from 'vitest'
import { answerFind } from '../../bot/answers/find.ts'
import { answerFindInGroup } from '../../bot/answers/groupChat.ts'
import { invoiceId } from './exampleClient.ts'
import { exampleHit, searchAnswer } from './exampleDesk.ts'
import { expectValidCard, textsOf } from './readCard.ts'
import { exampleTurn } from './turn.ts'

test('for the clients of one representative the list says how many there are and what they owe together', async () => {
  const match = { field: 'representative', kind: 'words', text: 'De Boer Bewind' } as const
  const titleWith = async (cents: number, language: 'nl' | 'en', several = false) => {
    const balance = { cents, currency: 'EUR' }
    const balances = several
      ? [
          { administration: 'Zorg', balance },
          { administration: 'Thuis', balance },
        ]
      : [{ balance }]
    const representative = { name: 'De Boer Bewind', balances }
    const answer = searchAnswer([{ ...exampleHit, match }], { total: 12, single: false, representative })
    const card = await answerFind(exampleTurn({ findClients: async () => answer }, language), 'boer bewind')
    expectValidCard(card)
    expect(textsOf(card).join(' ')).toContain('De Boer Bewind')
    return textsOf(card)[0]
  }
  expect(await titleWith(123_450, 'nl')).toBe('12 cliënten van één vertegenwoordiger · samen € 1.234,50 open')
  expect(await titleWith(-1_250, 'nl')).toBe('12 cliënten van één vertegenwoordiger · samen € 12,50 tegoed')
  expect(await titleWith(0, 'nl')).toBe('12 cliënten van één vertegenwoordiger · samen € 0,00')
  expect(await titleWith(123_450, 'en')).toBe(
    '12 clients of one representative · €1,234.50 outstanding in total',
  )
  expect(await titleWith(1_250, 'nl', true)).toBe(
    '12 cliënten van één vertegenwoordiger · Zorg: samen € 12,50 open · Thuis: samen € 12,50 open',
  )
})

test('several clients give a list that distinguishes namesakes and shows why each matched', async () => {
  const second = {
    ...exampleHit,
    id: 'c1000000-0000-4000-8000-000000000002',
    number: '100002',
    birthDate: '1951-07-30',
    address: 'Kerkweg 3',
    match: { field: 'representative' as const, kind: 'words' as const, text: 'P. Jansen' },
    balance: { cents: -2_500, currency: 'EUR' },
  }
  const card = await answerFind(
    exampleTurn({ findClients: async () => searchAnswer([exampleHit, second], { total: 12 }) }),
    'wijngaert',
  )
  expectValidCard(card)
  expect(textsOf(card)).toEqual([
    '12 cliënten gevonden',
    'Wijngaert, Johanna van den',
    'Wijngaert, Johanna van den',
    ' · 100001',
    'Dorpsstraat 12, 1234 AB Ede',
    'Gevonden op postcode: 1234 AB',
    '€ 1.234,50',
    'Wijngaert, Johanna van den',
    'Wijngaert, Johanna van den',
    ' · 100002',
    'Kerkweg 3, 1234 AB Ede · 30 jul 1951',
    'Gevonden op vertegenwoordiger: P. Jansen',
    '€ -25,00',
    'Dit zijn de eerste 2. Typ meer, bijvoorbeeld ook de plaats, of zoek verder in het portaal.',
    'Bijgewerkt om 14:05',
    'Open in portaal',
  ])
})

test('a list with more clients than are counted says "at least"', async () => {
  const many = searchAnswer([exampleHit, exampleHit], { total: 100, more: true })
  const turn = exampleTurn({ findClients: async () => many })
  for (const card of [await answerFind(turn, 'jansen'), await answerFindInGroup(turn, 'jansen', 'find')]) {
    expectValidCard(card)
    expect(textsOf(card)[0]).toBe('Minstens 100 cliënten gevonden')
  }
})

test('a single similar client does not open by itself', async () => {
  const weak = searchAnswer([], { similar: [exampleHit], single: false, total: 0 })
  const card = await answerFind(exampleTurn({ findClients: async () => weak }), 'wijngart')
  expectValidCard(card)
  expect(textsOf(card)[0]).toBe('Niets precies gevonden. Bedoelt u misschien:')
})

test('an invoice number opens the invoice', async () => {
  const card = await answerFind(
    exampleTurn({ findClients: async () => searchAnswer([{ ...exampleHit, invoiceId }]) }),
    '2026-0412',
  )
  expect(textsOf(card)[0]).toBe('Factuur 2026-0412')
})

test('no results say what to try', async () => {
  const card = await answerFind(exampleTurn({ findClients: async () => searchAnswer([]) }), 'xyz')
  expectValidCard(card)
  expect(textsOf(card)[0]).toBe('Geen cliënt gevonden')
})
