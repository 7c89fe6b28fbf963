import { expect, test } from 'vitest'
import type { Tile } from '../../src/http/contract.ts'
import { mergeTiles } from '../../tab/api/mergeTiles.ts'

const tile = (id: string, name = id): Tile => ({
  id,
  name,
  icon: 'star',
  colour: 'brand',
  size: 'small',
  target: { kind: 'search', q: id },
})
const page = (ids: string) => [...ids].map((id) => tile(id))
const merged = (base: string, mine: string, theirs: string) =>
  mergeTiles({ base: page(base), mine: page(mine), theirs: page(theirs) })
    .map(({ id }) => id)
    .join('')

test.each([
  ['nothing of theirs changed', 'abc', 'abd', 'abc', 'abd'],
  ['both added', 'ab', 'abc', 'abd', 'abdc'],
  ['both added the first tiles of an empty page', '', 'ab', 'ac', 'acb'],
  ['both removed', 'abcd', 'abd', 'acd', 'ad'],
  ['I moved, they added', 'abc', 'cab', 'abcd', 'cabd'],
  ['they moved, I added', 'abc', 'abcd', 'cab', 'cabd'],
  ['I removed what they moved', 'abc', 'ab', 'cab', 'ab'],
])('%s', (_, base, mine, theirs, wanted) => {
  expect(merged(base, mine, theirs)).toBe(wanted)
})

test('a tile that I changed stays even if they removed it; one that only they changed is theirs', () => {
  const base = page('abc')
  const mine = [tile('a', 'mine'), tile('b'), tile('c')]
  const theirs = [tile('b', 'theirs'), tile('c')]
  expect(mergeTiles({ base, mine, theirs })).toEqual([tile('b', 'theirs'), tile('c'), tile('a', 'mine')])
})
