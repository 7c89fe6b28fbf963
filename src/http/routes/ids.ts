import { DeskError } from '../../desk/index.ts'
import {
  type ChangeId,
  type ClientId,
  type CreditorId,
  type InvoiceId,
  parseChangeId,
  parseClientId,
  parseCreditorId,
  parseInvoiceId,
} from '../../values/ids.ts'

type Params = { readonly [name: string]: string }

/** The id in the address. What cannot be an id is not found, like an id that does not exist. */
function read<Id>(parse: (text: string) => Id | null): (params: Params) => Id {
  return (params) => {
    const id = parse(params.id ?? '')
    if (id === null) throw new DeskError('desk/not-found')
    return id
  }
}

export const clientIdOf: (params: Params) => ClientId = read(parseClientId)
export const creditorIdOf: (params: Params) => CreditorId = read(parseCreditorId)
export const invoiceIdOf: (params: Params) => InvoiceId = read(parseInvoiceId)
export const changeIdOf: (params: Params) => ChangeId = read(parseChangeId)
