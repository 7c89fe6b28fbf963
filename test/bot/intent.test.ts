import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readIntent } from '../../bot/intent/readIntent.ts'
import { surnames } from '../clients/corpus/crowdNames.ts'
import { utterances } from './utterances/index.ts'

test('every message of the table is read as its row says', () => {
  const read = utterances.map(({ say }) => {
    const intent = readIntent(say)
    const text = 'text' in intent && intent.kind !== 'notUnderstood' ? intent.text : slotOf(intent)
    return { say, intent: intent.kind, text, language: intent.language }
  })
  expect(read).toEqual(utterances)
})

function slotOf(intent: ReturnType<typeof readIntent>): string {
  if (intent.kind === 'pick') return String(intent.place)
  return intent.kind === 'language' ? intent.to : ''
}

test('a common surname in small letters is never taken for another word', () => {
  const words = ['goed', 'rood', 'snel', 'meer', 'zwaan', 'herder', 'ten have', 'de bakker', 'winter']
  const names = [...surnames.map(([prefix, last]) => `${prefix} ${last}`.trim().toLowerCase()), ...words]
  const wrong = names.flatMap((name, place) =>
    questions
      .filter(([message]) => place < surnames.length || message.includes('mevrouw'))
      .map(([message, kind]) => ({ message: message.replace('NAME', name), kind }))
      .filter(({ message, kind }) => {
        const read = readIntent(message)
        return read.kind !== kind || !('text' in read) || !read.text.includes(name.split(' ').at(-1) ?? '')
      }),
  )
  expect(wrong).toEqual([])
})

const questions = [
  ['saldo NAME', 'balance'],
  ['heeft NAME al betaald', 'lastReceipt'],
  ['wat staat er open bij NAME', 'balance'],
  ['facturen NAME', 'invoices'],
  ['zoek NAME', 'find'],
  ['did NAME pay', 'lastReceipt'],
  ['kun je NAME opzoeken', 'find'],
  ['zoek mevrouw NAME', 'find'],
  ['heeft mevrouw NAME uit ede al betaald', 'lastReceipt'],
  ['facturen van mevrouw NAME', 'invoices'],
] as const

test('the institution may call a client something else', () => {
  expect(readIntent('zoek deelnemer Bakker', ['deelnemers', 'deelnemer'])).toEqual({
    kind: 'find',
    text: 'Bakker',
    language: 'nl',
  })
})

/** Search texts of letters that no command, noun or greeting contains. One or two digits alone choose from a list. */
const searchText = fc
  .stringMatching(/^[qxyz0-9]{2,8}( [qxyz0-9]{1,8}){0,3}$/)
  .filter((text) => !/^[1-9]\d$/.test(text))
const command = fc.constantFrom(
  'find client',
  'zoek cliënt',
  'Vind de cliënt',
  'SEARCH',
  'wie is',
  'Client',
  '',
)
const space = fc.constantFrom(' ', '  ', '\n', '&nbsp;', '\u00a0')

test('the search text is found unchanged in any wording, with or without a mention', () => {
  fc.assert(
    fc.property(command, searchText, space, fc.boolean(), (words, text, between, mentioned) => {
      const message = `${mentioned ? '<at>Bot</at>' : ''}${between}${words}${between}${text}${between}`
      expect(readIntent(message)).toMatchObject({ kind: 'find', text })
    }),
  )
})

test('any message gives a search text of at most 200 letters, or none, and never an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 5_000 }), (message) => {
      const read = readIntent(message)
      if (!('text' in read)) return
      expect(read.text.length).toBeLessThanOrEqual(200)
      expect(read.text.trim()).toBe(read.text)
      expect(read.text.isWellFormed()).toBe(true)
    }),
  )
})

test('only the first part of a hostile long message is read', () => {
  for (const piece of ['<at>', '<at ', ' zoek', '&nbsp;', '!'.repeat(50), '\u0301']) {
    const long = piece.repeat(20_000)
    expect(readIntent(long)).toEqual(readIntent(long.slice(0, 4_000)))
    expect(readIntent(`${long} 1234AB`)).toEqual(readIntent(long))
  }
})
