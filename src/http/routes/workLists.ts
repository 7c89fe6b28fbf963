import { type Desk, DeskError } from '../../desk/index.ts'
import { workLists } from '../../values/workList.ts'
import * as contract from '../contract.ts'
import { nothing, type Route, route } from '../route.ts'

export function workListRoutes(desk: Desk): readonly Route[] {
  return [
    route({
      name: 'workCounts',
      method: 'get',
      path: '/api/work-lists',
      summary: 'Count the entries of each work list',
      body: nothing,
      query: nothing,
      gives: contract.workCounts,
      handle: ({ asker }) => desk.workCounts(asker),
    }),
    route({
      name: 'workList',
      method: 'get',
      path: '/api/work-lists/:list',
      summary: 'List the clients of a work list, page by page',
      body: nothing,
      query: contract.workListQuery,
      gives: contract.workListPage,
      handle: ({ asker, params, query }) => desk.workList(asker, workListOf(params), query),
    }),
  ]
}

/** Reads the name of the list in the path. Throws `desk/not-found` for another text. */
function workListOf({ list }: { readonly [name: string]: string }) {
  const known = workLists.find((each) => each === list)
  if (!known) throw new DeskError('desk/not-found')
  return known
}
