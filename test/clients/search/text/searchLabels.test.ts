import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutLabels } from '../../../../src/clients/search/text/searchLabels.ts'

const labels = list(`
  cliënt, de cliënt, client, cliëntnummer, Cliëntnr., klant nr, debiteur, the customer,
  customer number:, factuur, factuurnummer:, invoice no., dossier, pc, cell phone, #, nr., nummer, tel., tel:,
  telefoonnummer, mob., mobiel nummer, phone number:, e-mail, E-mailadres:, postcode, zip code,
  geboren op, geb., geboortedatum:, born on, date of birth:, dhr., de heer, meneer, mevr., mw.,
  mevrouw, familie, de heer en mevrouw, Mrs., naam:, met de naam, bewindvoerder, t.a.v.
`)
const values = list(`
  100001, 1234AB, 1234 AB 7, 06-12345678, +31 6 12345678, jan@voorbeeld.nl, 12-3-1950, Jansen,
  de Vries, C-2048
`)

describe('any label before any value', () => {
  test.each(labels)('%s', (label) => {
    for (const value of values) expect(withoutLabels(`${label} ${value}`), value).toBe(value)
  })

  test('several labels', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...labels), { maxLength: 3 }),
        fc.constantFrom(...values),
        (several, value) => {
          expect(withoutLabels([...several, value].join(' '))).toBe(value)
        },
      ),
    )
  })
})

test.each([
  ['tel0612345678', '0612345678'],
  ['#100001', '100001'],
  ['cliëntnr100001', '100001'],
  ['Jansen tel. 0612345678', 'Jansen 0612345678'],
  ['Jansen, geb. 12-3-1950', 'Jansen, 12-3-1950'],
  ['Jansen e-mail: jan@voorbeeld.nl', 'Jansen jan@voorbeeld.nl'],
  ['1234AB nr 7', '1234AB 7'],
  ['Naam: Jansen Postcode: 1234AB Plaats: Ede', 'Jansen 1234AB Ede'],
  ['straat: Kerkstraat 12, plaats: Ede', 'Kerkstraat 12, Ede'],
  ['the Jansen family', 'Jansen'],
  ['Jansen, de heer', 'Jansen'],
])('%s is %s', (text, expected) => {
  expect(withoutLabels(text)).toBe(expected)
})

test.each([
  'heer',
  'de heer',
  'Heer, de',
  'Plaats, van der',
  'van der Plaats',
  'van der Straat, J.',
  'straat piet',
  'cliënt',
  'geboren',
  'Telgen',
  'Mobach',
  'Gebben 12',
  'Nooitgedacht 5',
  'D-1001',
  'No',
  '',
])('%s is unchanged', (text) => {
  expect(withoutLabels(text)).toBe(text)
})

test('any text is read without an error, and never gets longer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(withoutLabels(text).length).toBeLessThanOrEqual(text.length)
    }),
  )
})

function list(text: string): readonly string[] {
  return text.split(',').map((item) => item.trim())
}
