/** The scopes of Exact's App Center that the portal needs, and the resources that each of them opens. */
export const scopes = {
  'crm.accounts': [
    'crm/Accounts',
    'crm/Contacts',
    'crm/BankAccounts',
    'sync/CRM/Accounts',
    'sync/CRM/Contacts',
    'sync/CRM/Addresses',
  ],
  'financial.cashflow': [
    'sync/Cashflow/PaymentTerms',
    'cashflow/DirectDebitMandates',
    'cashflow/PaymentConditions',
  ],
  'financial.accounting': ['salesentry/SalesEntryLines', 'financialtransaction/TransactionLines'],
  'financial.receivables': ['read/financial/ReceivablesList', 'read/financial/ReceivablesListByAccount'],
  'sales.invoices': ['sync/SalesInvoice/SalesInvoices'],
  'organization.documents': ['documents/Documents', 'documents/DocumentAttachments'],
  'organization.administration': ['system/Divisions'],
} as const satisfies { readonly [scope: string]: readonly string[] }

export type Scope = keyof typeof scopes

/** Returns the scope among these that the resource needs, or null. */
export function scopeOf(resource: string, among: ReadonlySet<Scope>): Scope | null {
  return [...among].find((scope) => scopes[scope].some((each) => each === resource)) ?? null
}
