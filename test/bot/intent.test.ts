import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readIntent } from '../../bot/intent.ts'

const find = (text: string, language: 'nl' | null = null) => ({ kind: 'find', text, language })

test.each([
  ['find client 1234AB', find('1234AB')],
  ['Find Client 1234 ab', find('1234 ab')],
  ['<at>Servicedesk</at> find client 1234AB', find('1234AB')],
  ['<at id="0">Servicedesk</at>&nbsp;zoek cliënt 1234AB\n', find('1234AB', 'nl')],
  ['zoek client 1234AB', find('1234AB', 'nl')],
  ['vind de cliënt De Vries Ede', find('De Vries Ede', 'nl')],
  ['ZOEK CLIËNT WIJNGAERT', find('WIJNGAERT', 'nl')],
  ['zoek cli\u0065\u0308nt wijngaert', find('wijngaert', 'nl')],
  ['wie is mevrouw Jansen?', find('Jansen', 'nl')],
  ['who is 06 12345678?', find('06 12345678')],
  ['cliënt 100001', find('100001', 'nl')],
  ['client: 100001', find('100001')],
  ['find the client with postcode 1234AB', find('postcode 1234AB')],
  ['zoek een cliënt met de naam Bakker, alstublieft', find('Bakker', 'nl')],
  ['zoek de Vries', find('de Vries', 'nl')],
  ['de heer Jansen', find('de heer Jansen')],
  ['1234AB', find('1234AB')],
  ['p.devries@voorbeeld.nl', find('p.devries@voorbeeld.nl')],
  ['Zoekermans', find('Zoekermans')],
  ['Vindevogel Ede', find('Vindevogel Ede')],
  ["'s-Gravenhage", find("'s-Gravenhage")],
  ['help', { kind: 'help' }],
  ['<at>Servicedesk</at> HELP!', { kind: 'help' }],
  ['hulp', { kind: 'help' }],
  ['', { kind: 'help' }],
  ['???', { kind: 'help' }],
  ['zoek', { kind: 'help' }],
  ['zoek cliënt', { kind: 'help' }],
])('%j is read as %j', (message, intent) => {
  expect(readIntent(message)).toEqual(intent)
})

test('the institution may call a client something else', () => {
  expect(readIntent('zoek deelnemer Bakker', ['deelnemers', 'deelnemer'])).toEqual(find('Bakker', 'nl'))
})

/** Search texts of letters that no command, noun or greeting contains. */
const searchText = fc.stringMatching(/^[qxyz0-9]{2,8}( [qxyz0-9]{1,8}){0,3}$/)
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

test('any message gives a search text of at most 200 letters, or help, and never an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 5_000 }), (message) => {
      const read = readIntent(message)
      if (read.kind === 'help') return
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
