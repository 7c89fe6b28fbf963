import { accountProperties, readAccount } from '../../mapping/account.ts'
import { readAll } from '../../mapping/reading.ts'
import { noSettings, type Stream } from './stream.ts'

/** An account that is not, or no longer, a client or creditor is removed from there. */
export const accounts: Stream = {
  name: 'accounts',
  resource: 'sync/CRM/Accounts',
  select: ['Timestamp', ...accountProperties],
  changesBy: 'version',
  reloads: 'accounts',
  mappedBy: noSettings,
  store: async (transaction, raws, { context, writers }) => {
    const { rows, findings } = readAll(raws, (raw) => readAccount(raw, context))
    await writers.clients(transaction, {
      clients: rows.flatMap(({ client }) => client ?? []),
      noClients: rows.filter(({ client }) => client === null).map(({ id }) => id),
    })
    await writers.creditors(transaction, {
      creditors: rows.flatMap(({ creditor }) => creditor ?? []),
      noCreditors: rows.filter(({ creditor }) => creditor === null).map(({ id }) => id),
    })
    return { findings }
  },
}
