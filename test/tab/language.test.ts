import { expect, test } from 'vitest'
import { languageOf } from '../../tab/texts/language.ts'
import { wordsOf } from '../../tab/texts/words.ts'

test('the account decides the language, then the host; Dutch by default', () => {
  expect(languageOf('en', 'nl-NL')).toBe('en')
  expect(languageOf(null, 'en-us')).toBe('en')
  expect(languageOf(undefined, 'nl-nl')).toBe('nl')
  expect(languageOf(null, 'de-DE')).toBe('nl')
})

test("the institution's own word has singular and plural, with and without a capital", () => {
  const vocabulary = {
    client: { nl: { one: 'ijsclubber', many: 'ijsclubbers' }, en: { one: 'resident', many: 'residents' } },
  }
  expect(wordsOf(vocabulary, 'en')).toEqual({
    client: 'resident',
    clients: 'residents',
    Client: 'Resident',
    Clients: 'Residents',
  })
  expect(wordsOf(undefined, 'nl')).toMatchObject({ client: 'cliënt', Clients: 'Cliënten' })
})
