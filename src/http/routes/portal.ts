import type { Desk } from '../../desk/index.ts'
import * as contract from '../contract.ts'
import { nothing, type Route, route } from '../route.ts'

export function portalRoutes(desk: Desk): readonly Route[] {
  return [
    route({
      name: 'me',
      method: 'get',
      path: '/api/me',
      summary: 'Show who is signed in',
      body: nothing,
      query: nothing,
      gives: contract.me,
      handle: ({ asker }) => desk.me(asker),
    }),
    route({
      name: 'portal',
      method: 'get',
      path: '/api/portal',
      summary: 'Show house style, vocabulary, features and how fresh the data is',
      body: nothing,
      query: nothing,
      gives: contract.portal,
      handle: ({ asker }) => desk.portal(asker),
    }),
    route({
      name: 'readTiles',
      method: 'get',
      path: '/api/tiles',
      summary: "Show the employee's start page",
      body: nothing,
      query: nothing,
      gives: contract.tilePage,
      handle: ({ asker }) => desk.readTiles(asker),
    }),
    route({
      name: 'saveTiles',
      method: 'put',
      path: '/api/tiles',
      summary: "Replace the employee's start page",
      body: contract.tilePage,
      query: nothing,
      gives: contract.tilePage,
      handle: ({ asker, body }) => desk.saveTiles(asker, body),
    }),
  ]
}
