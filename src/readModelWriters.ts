import { clientWriters } from './clients/index.ts'
import type { ReadModelWriters } from './exact/index.ts'
import { payableWriters } from './payables/index.ts'
import { receivableWriters } from './receivables/index.ts'

/** The writers of all rooms as one. Each room writes its own tables; a change to rows of several rooms goes to each. */
export const readModelWriters: ReadModelWriters = {
  ...clientWriters,
  ...receivableWriters,
  ...payableWriters,
  deleteAccounts: async (transaction, deletions) => {
    await clientWriters.deleteAccounts(transaction, deletions)
    await receivableWriters.deleteAccounts(transaction, deletions)
    await payableWriters.deleteAccounts(transaction, deletions)
  },
  deleteTerms: async (transaction, deletions) => {
    await receivableWriters.deleteTerms(transaction, deletions)
    await payableWriters.deleteTerms(transaction, deletions)
  },
  forgetVersions: async (transaction, reload) => {
    await clientWriters.forgetVersions(transaction, reload)
    await receivableWriters.forgetVersions(transaction, reload)
    await payableWriters.forgetVersions(transaction, reload)
  },
  unseen: async (database, of) => [
    ...(await clientWriters.unseen(database, of)),
    ...(await receivableWriters.unseen(database, of)),
    ...(await payableWriters.unseen(database, of)),
  ],
  removeUnseen: async (transaction, reload) => {
    await clientWriters.removeUnseen(transaction, reload)
    await receivableWriters.removeUnseen(transaction, reload)
    await payableWriters.removeUnseen(transaction, reload)
  },
  hide: async (transaction, of) => {
    await clientWriters.hide(transaction, of)
    await payableWriters.hide(transaction, of)
  },
  removeSome: async (transaction, step) =>
    (await clientWriters.removeSome(transaction, step)) ||
    (await receivableWriters.removeSome(transaction, step)) ||
    (await payableWriters.removeSome(transaction, step)),
}
