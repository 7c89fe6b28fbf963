/** A client: opaque, stable, a lower-case UUID. */
export type ClientId = string & { readonly __brand: 'ClientId' }
/** A contact person of a client: a lower-case UUID. */
export type ContactId = string & { readonly __brand: 'ContactId' }
/** A creditor: opaque, stable, a lower-case UUID. */
export type CreditorId = string & { readonly __brand: 'CreditorId' }
/** A term of the ledger, settled or not: a lower-case UUID. */
export type TermId = string & { readonly __brand: 'TermId' }
/** An invoice with any number of terms: opaque, stable, a lower-case UUID. */
export type InvoiceId = string & { readonly __brand: 'InvoiceId' }
/** A change that an employee requested, on its way to the ledger. */
export type ChangeId = string & { readonly __brand: 'ChangeId' }
/** An administration (an Exact division): its number. */
export type AdministrationId = number & { readonly __brand: 'AdministrationId' }
/** An employee: the object id in Entra. */
export type EmployeeId = string & { readonly __brand: 'EmployeeId' }

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Reads a UUID in any letter case, because Exact's responses differ. Returns null for other text. */
function parseUuid(text: string): string | null {
  return uuid.test(text) ? text.toLowerCase() : null
}

function required(kind: string, text: string): string {
  const parsed = parseUuid(text)
  if (!parsed) throw new RangeError(`not a ${kind} id`)
  return parsed
}

export const parseClientId = (text: string): ClientId | null => parseUuid(text) as ClientId | null
export const parseContactId = (text: string): ContactId | null => parseUuid(text) as ContactId | null
export const parseCreditorId = (text: string): CreditorId | null => parseUuid(text) as CreditorId | null
export const parseInvoiceId = (text: string): InvoiceId | null => parseUuid(text) as InvoiceId | null
export const parseChangeId = (text: string): ChangeId | null => parseUuid(text) as ChangeId | null

// For ids out of our own tables or mapping: these throw a RangeError if the text is not a UUID.
export const clientId = (text: string): ClientId => required('client', text) as ClientId
export const contactId = (text: string): ContactId => required('contact', text) as ContactId
export const creditorId = (text: string): CreditorId => required('creditor', text) as CreditorId
export const termId = (text: string): TermId => required('term', text) as TermId
export const invoiceId = (text: string): InvoiceId => required('invoice', text) as InvoiceId
export const changeId = (text: string): ChangeId => required('change', text) as ChangeId
export const employeeId = (text: string): EmployeeId => required('employee', text) as EmployeeId

/** Brands an administration's number. Throws a RangeError unless it is a positive whole number. */
export function administrationId(value: number): AdministrationId {
  if (!Number.isSafeInteger(value) || value <= 0) throw new RangeError(`not an administration: ${value}`)
  return value as AdministrationId
}
