import * as z from 'zod/mini'
import type { Desk } from '../../desk/index.ts'
import * as contract from '../contract.ts'
import { nothing, type Route, route } from '../route.ts'
import { searchRequest } from './clients.ts'
import { creditorIdOf, invoiceIdOf } from './ids.ts'

export function creditorRoutes(desk: Desk): readonly Route[] {
  return [
    route({
      name: 'findCreditors',
      method: 'post',
      path: '/api/creditors/search',
      summary: 'Find creditors',
      body: z.omit(searchRequest, { only: true }),
      query: nothing,
      gives: contract.creditorSearchAnswer,
      handle: ({ asker, body, gone }) => desk.findCreditors(asker, body, gone),
    }),
    route({
      name: 'openCreditor',
      method: 'get',
      path: '/api/creditors/:id',
      summary: 'Open the card of a creditor',
      body: nothing,
      query: nothing,
      gives: contract.creditorCard,
      handle: ({ asker, params }) => desk.openCreditor(asker, creditorIdOf(params)),
    }),
    route({
      name: 'listCreditorOpenItems',
      method: 'get',
      path: '/api/creditors/:id/open-items',
      summary: 'List all open items of a creditor',
      body: nothing,
      query: nothing,
      gives: contract.openItems,
      handle: ({ asker, params }) => desk.listCreditorOpenItems(asker, creditorIdOf(params)),
    }),
    route({
      name: 'listCreditorInvoices',
      method: 'get',
      path: '/api/creditors/:id/invoices',
      summary: 'List the invoices of a creditor, page by page',
      body: nothing,
      query: contract.invoiceQuery,
      gives: contract.creditorInvoices,
      handle: ({ asker, params, query }) => desk.listCreditorInvoices(asker, creditorIdOf(params), query),
    }),
    route({
      name: 'openCreditorInvoice',
      method: 'get',
      path: '/api/creditors/:id/invoices/:invoice',
      summary: 'Open an invoice from a creditor',
      body: nothing,
      query: nothing,
      gives: contract.creditorInvoiceDetail,
      handle: ({ asker, params }) =>
        desk.openCreditorInvoice(asker, creditorIdOf(params), invoiceIdOf({ id: params.invoice ?? '' })),
    }),
  ]
}
