import { writeAddresses, writeBankAccounts, writeContacts, writeMandates } from './write/belongings.ts'
import { writeClients, writeDirectDebitConditions } from './write/clients.ts'
import { forgetVersions, removeUnseen } from './write/reload.ts'
import { deleteAccounts, deleteAddresses, deleteContacts } from './write/removals.ts'

/**
 * What sync calls to store clients and all around them, each inside the transaction it is given. Search
 * keys change in the same transaction as the rows they come from.
 */
export const clientWriters = {
  clients: writeClients,
  contacts: writeContacts,
  addresses: writeAddresses,
  bankAccounts: writeBankAccounts,
  mandates: writeMandates,
  directDebitConditions: writeDirectDebitConditions,
  deleteAccounts,
  deleteContacts,
  deleteAddresses,
  forgetVersions,
  removeUnseen,
} as const
