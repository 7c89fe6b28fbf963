import type { TextId } from '../../texts/index.ts'

const streams: { readonly [stream: string]: TextId } = {
  administrations: 'admin.administrations',
  accounts: 'admin.stream.accounts',
  contacts: 'admin.stream.contacts',
  addresses: 'admin.stream.addresses',
  terms: 'admin.stream.terms',
  salesInvoices: 'admin.stream.salesInvoices',
  bankAccounts: 'admin.stream.bankAccounts',
  mandates: 'admin.stream.mandates',
  paymentConditions: 'admin.stream.paymentConditions',
  deletions: 'admin.stream.deletions',
  openItemsCheck: 'admin.stream.openItemsCheck',
}
const findings: { readonly [code: string]: TextId } = {
  'unreadable-record': 'admin.finding.unreadable-record',
  'amount-not-whole-cents': 'admin.finding.amount-not-whole-cents',
  'amount-missing': 'admin.finding.amount-missing',
  'amount-sign-unknown': 'admin.finding.amount-sign-unknown',
  'amount-sign-contradicted': 'admin.finding.amount-sign-contradicted',
  'date-missing': 'admin.finding.date-missing',
  'account-missing': 'admin.finding.account-missing',
  'unknown-kind': 'admin.finding.unknown-kind',
  'unknown-state': 'admin.finding.unknown-state',
  'unknown-currency': 'admin.finding.unknown-currency',
  'not-an-iban': 'admin.finding.not-an-iban',
  'open-items-differ': 'admin.finding.open-items-differ',
  'stream-refused': 'admin.finding.stream-refused',
  'stream-scope-missing': 'admin.finding.stream-scope-missing',
  'stream-right-missing': 'admin.finding.stream-right-missing',
  'stream-away': 'admin.finding.stream-away',
  'stream-waiting': 'admin.finding.stream-waiting',
  'stream-unreadable': 'admin.finding.stream-unreadable',
}

/** Returns the text for a stream, or its own name if there is no text for it. */
export function streamName(stream: string, text: (id: TextId) => string): string {
  const id = Object.hasOwn(streams, stream) ? streams[stream] : undefined
  return id === undefined ? stream : text(id)
}

/** Returns the text for a finding, or its code if there is no text for it. */
export function findingName(code: string, text: (id: TextId) => string): string {
  const id = Object.hasOwn(findings, code) ? findings[code] : undefined
  return id === undefined ? code : text(id)
}
