import type { Desk } from '../../desk/index.ts'
import * as contract from '../contract.ts'
import { nothing, type Route, route } from '../route.ts'
import { invoiceIdOf } from './ids.ts'

export function invoiceRoutes(desk: Desk): readonly Route[] {
  return [
    route({
      name: 'openInvoice',
      method: 'get',
      path: '/api/invoices/:id',
      summary: 'Open an invoice with its lines, VAT, instalments and receipts',
      body: nothing,
      query: nothing,
      gives: contract.invoiceDetail,
      handle: ({ asker, params }) => desk.openInvoice(asker, invoiceIdOf(params)),
    }),
    route({
      name: 'openInvoicePdf',
      method: 'get',
      path: '/api/invoices/:id/pdf',
      summary: 'Download the PDF of an invoice',
      body: nothing,
      query: nothing,
      gives: 'pdf',
      handle: ({ asker, params }) => desk.openInvoicePdf(asker, invoiceIdOf(params)),
    }),
  ]
}
