import * as z from 'zod/mini'
import type { Desk } from '../../desk/index.ts'
import { clientId } from '../../values/ids.ts'
import * as contract from '../contract.ts'
import { readableText } from '../input.ts'
import { nothing, type Route, route } from '../route.ts'
import { clientIdOf } from './ids.ts'

/** Replaces characters that a database cannot store, so that such a search finds nothing instead of failing. */
export const searchRequest = z.extend(contract.clientSearchRequest, {
  q: z.pipe(contract.clientSearchRequest.shape.q, z.transform(readableText)),
})

export function clientRoutes(desk: Desk): readonly Route[] {
  return [
    route({
      name: 'findClients',
      method: 'post',
      path: '/api/clients/search',
      summary: 'Find clients by name, number, address, telephone or anything else that identifies them',
      body: searchRequest,
      query: nothing,
      gives: contract.clientSearchAnswer,
      handle: ({ asker, body, gone }) => desk.findClients(asker, body, gone),
    }),
    route({
      name: 'recentClients',
      method: 'get',
      path: '/api/recent-clients',
      summary: 'List the clients that the employee opened most recently',
      body: nothing,
      query: nothing,
      gives: contract.listedClients,
      handle: ({ asker }) => desk.recentClients(asker),
    }),
    route({
      name: 'tileClients',
      method: 'get',
      path: '/api/tile-clients',
      summary: "List the clients of the tiles on the employee's start page",
      body: nothing,
      query: nothing,
      gives: contract.listedClients,
      handle: ({ asker }) => desk.tileClients(asker),
    }),
    route({
      name: 'totalClients',
      method: 'post',
      path: '/api/clients/total',
      summary: 'Add up the balances of several clients',
      body: contract.clientsTotalRequest,
      query: nothing,
      gives: contract.clientsTotal,
      handle: ({ asker, body }) => desk.totalClients(asker, body.ids.map(clientId)),
    }),
    route({
      name: 'openClient',
      method: 'get',
      path: '/api/clients/:id',
      summary: 'Open the relation card of a client',
      body: nothing,
      query: nothing,
      gives: contract.clientCard,
      handle: ({ asker, params }) => desk.openClient(asker, clientIdOf(params)),
    }),
    route({
      name: 'changeClient',
      method: 'patch',
      path: '/api/clients/:id',
      summary: 'Change contact details in Exact',
      status: 202,
      body: contract.clientPatch,
      query: nothing,
      gives: contract.changeAccepted,
      handle: ({ asker, params, body }) => desk.changeClient(asker, clientIdOf(params), body),
    }),
    route({
      name: 'revealBankAccount',
      method: 'post',
      path: '/api/clients/:id/bank-account/reveal',
      summary: 'Show the full bank account number; this is logged',
      body: nothing,
      query: nothing,
      gives: contract.revealedBankAccount,
      handle: ({ asker, params }) => desk.revealBankAccount(asker, clientIdOf(params)),
    }),
    route({
      name: 'refreshMoney',
      method: 'post',
      path: '/api/clients/:id/refresh',
      summary: 'Ask Exact for changes and return the revision of this client before and after',
      body: nothing,
      query: nothing,
      gives: contract.moneyRefresh,
      handle: ({ asker, params }) => desk.refreshMoney(asker, clientIdOf(params)),
    }),
    route({
      name: 'listOpenItems',
      method: 'get',
      path: '/api/clients/:id/open-items',
      summary: 'List all open items of a client',
      body: nothing,
      query: nothing,
      gives: contract.openItems,
      handle: ({ asker, params }) => desk.listOpenItems(asker, clientIdOf(params)),
    }),
    route({
      name: 'listInvoices',
      method: 'get',
      path: '/api/clients/:id/invoices',
      summary: 'List the invoices of a client, page by page',
      body: nothing,
      query: contract.invoiceQuery,
      gives: contract.invoices,
      handle: ({ asker, params, query }) => desk.listInvoices(asker, clientIdOf(params), query),
    }),
  ]
}
