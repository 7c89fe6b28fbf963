import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextTile } from '../../tab/screens/start/nextTile.ts'

/** A grid of three columns: 0 1 2 / 3 (wide) 4 / 5. */
const sheet = [
  { left: 0, top: 0 },
  { left: 200, top: 0 },
  { left: 400, top: 0 },
  { left: 0, top: 150 },
  { left: 400, top: 150 },
  { left: 0, top: 300 },
]

describe('arrow keys on the tiles', () => {
  test('left and right follow the order of the tiles, across rows', () => {
    expect(nextTile('ArrowRight', 2, sheet)).toBe(3)
    expect(nextTile('ArrowLeft', 3, sheet)).toBe(2)
    expect(nextTile('ArrowLeft', 0, sheet)).toBeNull()
    expect(nextTile('ArrowRight', 5, sheet)).toBeNull()
  })
  test('up and down go to the nearest tile of the next row', () => {
    expect(nextTile('ArrowDown', 2, sheet)).toBe(4)
    expect(nextTile('ArrowDown', 1, sheet)).toBe(3)
    expect(nextTile('ArrowUp', 4, sheet)).toBe(2)
    expect(nextTile('ArrowDown', 4, sheet)).toBe(5)
    expect(nextTile('ArrowUp', 1, sheet)).toBeNull()
    expect(nextTile('ArrowDown', 5, sheet)).toBeNull()
  })
  test('home and end go to the first and the last; other keys are left alone', () => {
    expect(nextTile('Home', 4, sheet)).toBe(0)
    expect(nextTile('End', 0, sheet)).toBe(5)
    expect(nextTile('Enter', 0, sheet)).toBeNull()
    expect(nextTile('Home', 0, [])).toBeNull()
  })
  test('right alone reaches every tile from the first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
        const positions = Array.from({ length: count }, (_, at) => ({
          left: at % 4,
          top: Math.floor(at / 4),
        }))
        let at = 0
        for (let next: number | null = 0; next !== null; next = nextTile('ArrowRight', at, positions))
          at = next
        expect(at).toBe(count - 1)
      }),
    )
  })
})
