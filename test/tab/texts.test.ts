import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createIntl } from '@formatjs/intl'
import { describe, expect, test } from 'vitest'
import { en as botEn } from '../../bot/texts/en.ts'
import { nl as botNl } from '../../bot/texts/nl.ts'
import { en as httpEn } from '../../src/http/texts/en.ts'
import { nl as httpNl } from '../../src/http/texts/nl.ts'
import { compiledTexts } from '../../tab/build/compiledTexts.ts'
import { catalogues, firstCatalogues, laterCatalogues } from '../../tab/texts/index.ts'

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

  test('a first screen uses no text of the screens that load later', () => {
    expect(Object.keys(firstCatalogues.nl).filter((id) => id in laterCatalogues.nl)).toEqual([])
    const files = filesOf('tab/main.tsx')
    expect(files).toContain('tab/screens/find/ResultRow.tsx')
    expect(files).toContain('tab/screens/start/TileDialog.tsx')
    const code = files.map((file) => readFileSync(file, 'utf8')).join()
    const used = [...code.matchAll(/'([a-z]\w*\.[\w.]+)'/gi)].map((found) => found[1] ?? '')
    expect(used).toContain('find.results')
    expect(used.filter((id) => id in laterCatalogues.nl)).toEqual([])
    const begins = [...code.matchAll(/`([a-z]\w*\.[\w.]*)\$/gi)].map((found) => found[1] ?? '')
    expect(begins).toContain('find.field.')
    const later = Object.keys(laterCatalogues.nl)
    expect(begins.filter((begin) => later.some((id) => id.startsWith(begin)))).toEqual([])
  })

  test('the check catches a syntax error', () => {
    expect(() => filledIn('{count, plural, one {#}', 'nl', 1)).toThrow()
  })

  test('the check finds the arguments of a message', () => {
    expect(placeholders('{count, plural, one {# van {name}} other {# {clients}}}')).toEqual(['count', 'name'])
  })
})

/** The screens whose texts load later. */
const laterScreens = /screens\/(client|openItems|invoices|invoice|edit|creditors|admin|accessLog|work)\//

/** Returns the files of the tab that a file imports, directly or not, without the screens whose texts load later. */
function filesOf(start: string): readonly string[] {
  const files = new Set([start])
  for (const file of files) {
    for (const [, imported = ''] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()'(\.[^']+)'/g)) {
      const path = join(dirname(file), imported)
      if (path.startsWith('tab/') && !path.endsWith('exts.ts') && !laterScreens.test(path)) files.add(path)
    }
  }
  return [...files]
}

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
