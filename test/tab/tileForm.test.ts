import { describe, expect, test } from 'vitest'
import { tile as tileSchema } from '../../src/http/contract.ts'
import { defaultTiles } from '../../tab/screens/start/defaultTiles.ts'
import { readTileForm, tileFormOf } from '../../tab/screens/start/tileForm.ts'

const form = { ...tileFormOf(null), name: 'Ede' }

describe('the tile form', () => {
  test('a saved search keeps its text without spaces at the ends', () => {
    expect(readTileForm({ ...form, kind: 'search', q: '  vries ede ' }, 'a')).toEqual({
      tile: {
        id: 'a',
        name: 'Ede',
        icon: 'star',
        colour: 'brand',
        size: 'small',
        target: { kind: 'search', q: 'vries ede' },
      },
    })
  })
  test('a tile without a name is called after what it opens', () => {
    expect(readTileForm({ ...form, name: ' ', kind: 'search', q: ' ede ' }, 'a', ' ede ')).toMatchObject({
      tile: { name: 'ede' },
    })
  })
  test('all missing fields are reported together', () => {
    expect(readTileForm({ ...form, name: '  ', kind: 'search', q: ' ' }, 'a')).toEqual({
      problems: { name: 'missing', q: 'missing' },
    })
    expect(readTileForm({ ...form, kind: 'client' }, 'a')).toEqual({ problems: { clientId: 'missing' } })
    expect(readTileForm({ ...form, kind: 'link', url: '' }, 'a')).toEqual({ problems: { url: 'missing' } })
  })
  test.each([
    ['www.lindehof.nl', 'https://www.lindehof.nl/'],
    ['https://intranet.lindehof.nl/zorg?x=1', 'https://intranet.lindehof.nl/zorg?x=1'],
    ['lindehof.nl:8443/a', 'https://lindehof.nl:8443/a'],
  ])('a link typed as %s leads to %s', (typed, url) => {
    expect(readTileForm({ ...form, kind: 'link', url: typed }, 'a')).toMatchObject({
      tile: { target: { kind: 'link', url } },
    })
  })
  test.each([
    'http://lindehof.nl',
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@b.nl',
    'lindehof',
    'https://',
  ])('a link typed as %s is refused', (typed) => {
    expect(readTileForm({ ...form, kind: 'link', url: typed }, 'a')).toEqual({
      problems: { url: 'notHttps' },
    })
  })
  test.each([
    { kind: 'client', clientId: '8d1c', part: 'openItems' },
    { kind: 'search', q: 'ede' },
    { kind: 'search', q: 'ede', order: 'name', filter: 'late' },
    { kind: 'invoice', invoiceId: '8d1c' },
    { kind: 'creditor', creditorId: '8d1c' },
  ] as const)('a tile that is opened and saved stays the same: %o', (target) => {
    const tile = {
      id: 'a',
      name: 'Mevrouw Jansen',
      icon: 'phone',
      colour: 'green',
      size: 'wide',
      target,
    } as const
    expect(readTileForm(tileFormOf(tile), 'a')).toEqual({ tile })
    expect(tileSchema.parse(tile)).toEqual(tile)
  })
})

describe('the default tiles', () => {
  const lists = { reversed: 'r', late30: '30', late60: '60', late90: '90', directDebit: 'd' }
  const changes = { credit: 'c', waiting: 'onderweg', conflict: 'mislukt' }
  const names = {
    ...lists,
    ...changes,
    find: 'Cliënt zoeken',
    creditors: 'Crediteuren',
    admin: 'Beheer',
    accessLog: 'Toegangslog',
  }
  const named = (...input: Parameters<typeof defaultTiles>) => defaultTiles(...input).map(({ name }) => name)
  test('open only screens that the employee may open', () => {
    const reader = ['Cliënt zoeken', 'r', '60', 'c']
    expect(named({ roles: ['Desk.Read'], creditors: true }, names)).toEqual(reader)
    expect(named({ roles: ['Desk.Read', 'Desk.Edit'], creditors: true }, names)).toEqual([
      ...reader,
      'onderweg',
      'mislukt',
    ])
    expect(named({ roles: ['Desk.Read', 'Desk.Creditors'], creditors: true }, names)).toEqual([
      ...reader,
      'Crediteuren',
    ])
    expect(named({ roles: ['Desk.Read', 'Desk.Creditors'], creditors: false }, names)).toEqual(reader)
    expect(named({ roles: ['Portal.Admin'], creditors: true }, names)).toEqual(['Beheer'])
    expect(named({ roles: ['Privacy.Officer'], creditors: true }, names)).toEqual(['Toegangslog'])
    expect(named({ roles: [], creditors: true }, names)).toEqual([])
  })
  test('can be saved as they are', () => {
    const tiles = defaultTiles(
      { roles: ['Desk.Read', 'Desk.Edit', 'Desk.Creditors', 'Portal.Admin'], creditors: true },
      names,
    )
    expect(tiles.map((tile) => tileSchema.safeParse(tile).success)).toEqual(tiles.map(() => true))
    expect(tiles.length).toBe(8)
  })
})
