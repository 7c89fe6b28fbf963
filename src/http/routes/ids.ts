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

/** Makes a function that reads the id in the path. Throws `desk/not-found` for text that is not an id. */
function idParameter<Id>(parse: (text: string) => Id | null): (params: Params) => Id {
  return (params) => {
    const id = parse(params.id ?? '')
    if (id === null) throw new DeskError('desk/not-found')
    return id
  }
}

export const clientIdOf: (params: Params) => ClientId = idParameter(parseClientId)
export const creditorIdOf: (params: Params) => CreditorId = idParameter(parseCreditorId)
export const invoiceIdOf: (params: Params) => InvoiceId = idParameter(parseInvoiceId)
export const changeIdOf: (params: Params) => ChangeId = idParameter(parseChangeId)
