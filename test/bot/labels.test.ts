import { expect, test } from 'vitest'
import { readIntent } from '../../bot/intent/readIntent.ts'
import { withoutLabels } from '../../src/clients/search/text/searchLabels.ts'

const labelled: readonly (readonly [value: string, labels: readonly string[]])[] = [
  ['100001', ['cliënt', 'cliëntnummer', 'cliëntnummer:', 'client number', 'klantnr.', '#', 'nr.', 'bewoner']],
  ['0612345678', ['tel.', 'telefoonnummer', 'telefoon:', 'mobiel', 'phone', 'phone number', 'nummer']],
  ['1234AB', ['postcode', 'postcode:', 'zip code']],
  ['jan@voorbeeld.nl', ['e-mail', 'e-mailadres:', 'mail']],
  ['12-3-1950', ['geboren op', 'geboortedatum', 'geb.', 'born on']],
  ['Bakker', ['mevrouw', 'meneer', 'de heer', 'dhr.', 'mevr.', 'fam.', 'familie', 'Mrs.', 'klant', 'naam:']],
]

test.each(labelled)(
  '%s is searched as it is, whatever label stands before it in a message',
  (value, labels) => {
    for (const label of labels) {
      for (const message of [`${label} ${value}`, `zoek ${label} ${value}`, `find ${label} ${value}`]) {
        const intent = readIntent(message)
        expect(intent.kind, message).toBe('find')
        expect('text' in intent && withoutLabels(intent.text), message).toBe(value)
      }
    }
  },
)
