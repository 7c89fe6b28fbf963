import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import type { Tile } from '../../src/http/contract.ts'
import * as contract from '../../src/http/contract.ts'
import { createApi } from '../../tab/api/request.ts'
import { saveTiles } from '../../tab/api/saveTiles.ts'

test.each([
  ['a tile that was added', '', 'a', 'ab', 'ab'],
  ['a tile that was added and then removed', '', 'a', '', ''],
  ['a tile that was removed', 'a', '', 'b', 'b'],
])('the next save includes %s while the server was away', async (_, before, unsaved, after, saved) => {
  const { state, request } = tileServer(before)
  const queries = new QueryClient()
  state.isAway = true
  const failing = saveTiles(request, queries, { base: page(before), tiles: page(unsaved) })
  await expect(failing).rejects.toMatchObject({ code: 'tab/unreachable' })
  state.isAway = false
  await saveTiles(request, queries, { base: page(unsaved), tiles: page(after) })
  expect(state.saved).toEqual(page(saved))
})

/** A page with one tile for each letter. */
function page(ids: string): readonly Tile[] {
  return [...ids].map((id) => ({
    id,
    name: id,
    icon: 'star',
    colour: 'brand',
    size: 'small',
    target: { kind: 'search', q: id },
  }))
}

/** A server that has these tiles, and can be out of reach. */
function tileServer(ids: string) {
  const state = { saved: page(ids), isAway: false }
  const { request } = createApi({
    fetch: async (_, init) => {
      if (state.isAway) throw new TypeError('fetch failed')
      if (init?.method === 'PUT') state.saved = contract.tilePage.parse(JSON.parse(String(init.body))).tiles
      return Response.json({ tiles: state.saved, version: null })
    },
    token: async () => null,
    signIn: () => Promise.reject(new Error('not used')),
    contract: async () => contract,
  })
  return { state, request }
}
