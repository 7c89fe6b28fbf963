import { createReload } from '../database/reload.ts'
import { writeClients, writeDirectDebitConditions } from './write/clients.ts'
import { directDebitCounts } from './write/directDebitCounts.ts'
import { writeAddresses, writeBankAccounts, writeContacts, writeMandates } from './write/relatedRows.ts'
import {
  deleteAccounts,
  deleteAddresses,
  deleteContacts,
  hideClients,
  removeAccounts,
  removeAddresses,
  removeBankAccounts,
  removeContacts,
  removeSomeKeys,
} from './write/removals.ts'

const reload = createReload({
  accounts: [{ table: 'client', removeRows: removeAccounts }],
  contacts: [{ table: 'client_contact', removeRows: removeContacts }],
  addresses: [{ table: 'client_address', removeRows: removeAddresses }],
  bankAccounts: [{ table: 'client_bank_account', age: 'modified_at', removeRows: removeBankAccounts }],
  mandates: [{ table: 'client_mandate', age: 'modified_at' }],
})

/**
 * Stores clients and the rows related to them. Sync calls each writer inside a transaction of its own; search keys
 * change in the same transaction as the rows they come from.
 */
export const clientWriters = {
  clients: writeClients,
  contacts: writeContacts,
  addresses: writeAddresses,
  bankAccounts: writeBankAccounts,
  mandates: writeMandates,
  directDebitConditions: writeDirectDebitConditions,
  directDebitCounts,
  deleteAccounts,
  deleteContacts,
  deleteAddresses,
  ...reload,
  hide: hideClients,
  removeSome: async (...step: Parameters<typeof removeSomeKeys>) =>
    (await removeSomeKeys(...step)) || reload.removeSome(...step),
} as const
