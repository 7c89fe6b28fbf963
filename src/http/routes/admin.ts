import { type Desk, DeskError } from '../../desk/index.ts'
import * as contract from '../contract.ts'
import { nothing, type Route, route } from '../route.ts'

export function adminRoutes(desk: Desk): readonly Route[] {
  return [
    route({
      name: 'readPortalSettings',
      method: 'get',
      path: '/api/admin/portal',
      summary: 'Show the settings of house style, vocabulary and features',
      body: nothing,
      query: nothing,
      gives: contract.portalSettings,
      handle: ({ asker }) => desk.readPortalSettings(asker),
    }),
    route({
      name: 'savePortalSettings',
      method: 'put',
      path: '/api/admin/portal',
      summary: 'Save the settings of house style, vocabulary and features',
      body: contract.portalSettings,
      query: nothing,
      gives: contract.portalSettings,
      handle: ({ asker, body }) => desk.savePortalSettings(asker, body),
    }),
    route({
      name: 'connectExact',
      method: 'post',
      path: '/api/admin/exact/connect',
      summary: 'Start connecting Exact; open the returned URL in a browser',
      body: nothing,
      query: nothing,
      gives: contract.exactConnectAnswer,
      handle: ({ asker }) => desk.connectExact(asker),
    }),
    route({
      name: 'allowExact',
      method: 'post',
      path: '/api/admin/exact/allow',
      summary: 'Let this installation use Exact, after a restore or a move',
      body: nothing,
      query: nothing,
      gives: 'nothing',
      handle: ({ asker }) => desk.allowExact(asker),
    }),
    route({
      name: 'exactStatus',
      method: 'get',
      path: '/api/admin/exact',
      summary: 'Show the connection with Exact: administrations, progress, call budget and findings',
      body: nothing,
      query: nothing,
      gives: contract.exactAdmin,
      handle: ({ asker }) => desk.exactStatus(asker),
    }),
    route({
      name: 'syncExact',
      method: 'post',
      path: '/api/admin/exact/sync',
      summary: 'Sync with Exact now',
      status: 202,
      body: nothing,
      query: nothing,
      gives: 'nothing',
      handle: ({ asker }) => desk.syncExact(asker),
    }),
    route({
      name: 'saveAdministration',
      method: 'put',
      path: '/api/admin/exact/administrations/:id',
      summary: 'Include an administration and save how it records representatives and direct debit',
      body: contract.administrationSettings,
      query: nothing,
      gives: 'nothing',
      handle: ({ asker, params, body }) => desk.saveAdministration(asker, administrationOf(params), body),
    }),
    route({
      name: 'readAccessLog',
      method: 'post',
      path: '/api/admin/access-log/search',
      summary: 'Search the access log. The query is in the body, because it identifies a client',
      body: contract.accessLogQuery,
      query: nothing,
      gives: contract.accessLog,
      handle: ({ asker, body }) => desk.readAccessLog(asker, body),
    }),
  ]
}

function administrationOf(params: { readonly [name: string]: string }): number {
  if (!/^\d{1,9}$/.test(params.id ?? '')) throw new DeskError('desk/not-found')
  return Number(params.id)
}
