export { readBalance } from './queries/balance.ts'
export { balanceOf, balancesTogether } from './queries/balances.ts'
export { clientsByAmount } from './queries/clientsByAmount.ts'
export { readClientsTotal } from './queries/clientsTotal.ts'
export { readInvoice } from './queries/invoice.ts'
export { readInvoices } from './queries/invoices.ts'
export { invoicesByNumber } from './queries/invoicesByNumber.ts'
export { readMoneyRevision } from './queries/moneyRevision.ts'
export { readOpenItems } from './queries/openItems.ts'
export { readWorkList, type WorkEntry } from './queries/workLists.ts'
export { type ReceiptSentence, receiptSentence } from './rules/lastReceipt.ts'
export { bookedLines, lineTotals, vatTotals } from './rules/lines.ts'
export {
  type ClientSentence,
  clientSentence,
  type InvoiceSentence,
  invoiceSentence,
} from './rules/spokenSentence.ts'
export { receivableWriters } from './write.ts'
