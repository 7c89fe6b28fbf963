import { createIntl } from '@formatjs/intl'
import { describe, expect, test } from 'vitest'
import { en as botEn } from '../../bot/texts/en.ts'
import { nl as botNl } from '../../bot/texts/nl.ts'
import { en as httpEn } from '../../src/http/texts/en.ts'
import { nl as httpNl } from '../../src/http/texts/nl.ts'
import { compiledTexts } from '../../tab/build/compiledTexts.ts'
import { catalogues } from '../../tab/texts/index.ts'

describe('texts on the screen', () => {
  test.each(Object.keys(catalogues.nl))('%s says the same in both languages', (id) => {
    const nl = Object.entries(catalogues.nl).find(([key]) => key === id)?.[1] ?? ''
    const en = Object.entries(catalogues.en).find(([key]) => key === id)?.[1] ?? ''
    expect(nl).not.toBe('')
    expect(en).not.toBe('')
    expect(placeholders(en)).toEqual(placeholders(nl))
    for (const count of [0, 1, 5]) {
      expect(filledIn(nl, 'nl', count)).not.toMatch(/[{}]/)
      expect(filledIn(en, 'en', count)).not.toMatch(/[{}]/)
    }
  })

  test.each(['nl', 'en'] as const)('the compiled texts format like the originals (%s)', (language) => {
    const compiled = new Map(Object.entries(compiledTexts(language)))
    const written = Object.entries(catalogues[language])
    expect(compiled.size).toBe(written.length)
    for (const [id, message] of written) {
      for (const count of [0, 1, 5]) {
        expect(filledIn(message, language, count, compiled.get(id))).toBe(filledIn(message, language, count))
      }
    }
  })

  test('no text says debtor: for the desk it is a client, whatever the ledger calls it', () => {
    const texts = JSON.stringify([catalogues, botNl, botEn, httpNl, httpEn])
    expect(texts).toContain('{client}')
    expect(texts).not.toMatch(/debiteur|debtor/i)
  })

  test('the check catches a syntax error', () => {
    expect(() => filledIn('{count, plural, one {#}', 'nl', 1)).toThrow()
  })

  test('the check finds the arguments of a message', () => {
    expect(placeholders('{count, plural, one {# van {name}} other {# {clients}}}')).toEqual(['count', 'name'])
  })
})

type Compiled = ReturnType<typeof compiledTexts>[string]

const words = { client: 'cliënt', clients: 'cliënten', Client: 'Cliënt', Clients: 'Cliënten' }

/** Returns the names of a message's arguments, except the institution's own words, which are always available. */
function placeholders(message: string): readonly string[] {
  const names = [...message.matchAll(/\{(\w+)[,}]/g)].map((found) => found[1] ?? '')
  return [...new Set(names)].filter((name) => !(name in words)).sort()
}

/** Formats a message. Throws if it has a syntax error or an argument that `placeholders` missed. */
function filledIn(message: string, locale: string, count: number, compiled?: Compiled): string {
  const intl = createIntl({
    locale,
    messages: compiled ? { message: compiled } : { message },
    onError: (error) => {
      throw error
    },
  })
  const values = Object.fromEntries(placeholders(message).map((name) => [name, count]))
  return intl.formatMessage({ id: 'message' }, { ...words, ...values })
}
