import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Tile } from '../../src/http/contract.ts'
import { dropTile, moveTile, putTile, removeTile, restoreTile } from '../../tab/screens/start/tileOrder.ts'

const tile = (id: string, name = id): Tile => ({
  id,
  name,
  icon: 'star',
  colour: 'brand',
  size: 'small',
  target: { kind: 'screen', screen: 'find' },
})
const page = ['a', 'b', 'c', 'd'].map((id) => tile(id))
const order = (tiles: readonly Tile[]) => tiles.map(({ id }) => id).join('')

const pages = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 })

describe('moving a tile by key or menu', () => {
  test('one place earlier or later', () => {
    expect(order(moveTile(page, 'b', 'earlier'))).toBe('bacd')
    expect(order(moveTile(page, 'b', 'later'))).toBe('acbd')
  })
  test('to the front and to the end', () => {
    expect(order(moveTile(page, 'c', 'first'))).toBe('cabd')
    expect(order(moveTile(page, 'b', 'last'))).toBe('acdb')
  })
  test('a tile at the edge stays, and so does the page when the tile is unknown', () => {
    expect(moveTile(page, 'a', 'earlier')).toBe(page)
    expect(moveTile(page, 'd', 'later')).toBe(page)
    expect(moveTile(page, 'x', 'first')).toBe(page)
  })
  test('no tile is lost or duplicated, and the others keep their order', () => {
    fc.assert(
      fc.property(
        pages,
        fc.nat(),
        fc.constantFrom('earlier' as const, 'later' as const, 'first' as const, 'last' as const),
        (ids, index, move) => {
          const id = ids[index % ids.length] ?? ''
          const moved = moveTile(
            ids.map((each) => tile(each)),
            id,
            move,
          ).map((each) => each.id)
          expect(moved.toSorted()).toEqual(ids.toSorted())
          expect(moved.filter((each) => each !== id)).toEqual(ids.filter((each) => each !== id))
        },
      ),
    )
  })
  test('earlier undoes later, except at the edge', () => {
    fc.assert(
      fc.property(pages, fc.nat(), (ids, index) => {
        const tiles = ids.map((each) => tile(each))
        const place = index % ids.length
        fc.pre(place < ids.length - 1)
        const id = ids[place] ?? ''
        expect(moveTile(moveTile(tiles, id, 'later'), id, 'earlier')).toEqual(tiles)
      }),
    )
  })
})

describe('dropping a tile by mouse', () => {
  test('it takes the place of the tile it was dropped on', () => {
    expect(order(dropTile(page, 'a', 'c'))).toBe('bcad')
    expect(order(dropTile(page, 'd', 'b'))).toBe('adbc')
  })
  test('a drop on itself or on nothing changes nothing', () => {
    expect(dropTile(page, 'a', 'a')).toBe(page)
    expect(dropTile(page, 'a', 'x')).toBe(page)
  })
})

describe('adding, changing and removing', () => {
  test('a new tile comes last, a changed one keeps its place', () => {
    expect(order(putTile(page, tile('e')))).toBe('abcde')
    expect(putTile(page, tile('b', 'Ede')).map(({ name }) => name)).toEqual(['a', 'Ede', 'c', 'd'])
  })
  test('undo brings a removed tile back to its place', () => {
    fc.assert(
      fc.property(pages, fc.nat(), (ids, index) => {
        const tiles = ids.map((each) => tile(each))
        const place = index % ids.length
        const removed = tiles[place]
        if (!removed) throw new Error('no tile')
        expect(restoreTile(removeTile(tiles, removed.id), removed, place)).toEqual(tiles)
      }),
    )
  })
  test('a second undo does not duplicate the tile', () => {
    expect(restoreTile(page, tile('b'), 0)).toBe(page)
  })
})
