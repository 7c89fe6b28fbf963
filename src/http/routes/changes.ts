import type { Desk } from '../../desk/index.ts'
import * as contract from '../contract.ts'
import { nothing, type Route, route } from '../route.ts'
import { changeIdOf } from './ids.ts'

export function changeRoutes(desk: Desk): readonly Route[] {
  return [
    route({
      name: 'followChange',
      method: 'get',
      path: '/api/changes/:id',
      summary: 'Check the status of a change',
      body: nothing,
      query: nothing,
      gives: contract.changeStatus,
      handle: ({ asker, params }) => desk.followChange(asker, changeIdOf(params)),
    }),
  ]
}
