import { parse } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { catalogues } from '../../tab/texts/index.ts'

/** The names between braces, the institution's words aside: those are always filled in. */
function placeholders(message: string): readonly string[] {
  const names = new Set<string>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (value && typeof value === 'object') {
      if ('type' in value && 'value' in value && typeof value.value === 'string' && value.type !== 0) {
        names.add(value.value)
      }
      Object.values(value).forEach(visit)
    }
  }
  visit(parse(message))
  return [...names].filter((name) => !/^clients?$/i.test(name)).sort()
}

describe('texts on the screen', () => {
  test.each(Object.keys(catalogues.nl))('%s says the same in both languages', (id) => {
    const nl = Object.entries(catalogues.nl).find(([key]) => key === id)?.[1] ?? ''
    const en = Object.entries(catalogues.en).find(([key]) => key === id)?.[1] ?? ''
    expect(nl).not.toBe('')
    expect(en).not.toBe('')
    expect(placeholders(en)).toEqual(placeholders(nl))
  })

  test('a placeholder is seen, so that the comparison means something', () => {
    expect(placeholders('{count, plural, one {# van {name}} other {# {clients}}}')).toEqual(['count', 'name'])
  })
})
