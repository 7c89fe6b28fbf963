import { type DeletedKind, type Deletion, deletionProperties, readDeletion } from '../../mapping/deletion.ts'
import { readAll } from '../../mapping/reading.ts'
import { clearFindings } from '../findings.ts'
import { noSettings, type Stream } from './stream.ts'

const streamOf: { readonly [Kind in DeletedKind]: string } = {
  account: 'accounts',
  address: 'addresses',
  contact: 'contacts',
  term: 'terms',
  salesInvoice: 'salesInvoices',
}
const writerOf = {
  account: 'deleteAccounts',
  address: 'deleteAddresses',
  contact: 'deleteContacts',
  term: 'deleteTerms',
  salesInvoice: 'deleteSalesInvoices',
} as const
const kinds = ['account', 'address', 'contact', 'term', 'salesInvoice'] as const satisfies DeletedKind[]

/** The streams do not tell what was removed; this log does, for two months (exact-online §5). */
export const deletions: Stream = {
  name: 'deletions',
  resource: 'sync/Deleted',
  select: ['Timestamp', ...deletionProperties],
  changesBy: 'version',
  reloads: null,
  mappedBy: noSettings,
  store: async (transaction, raws, { context: { administration }, writers }) => {
    const { rows, findings } = readAll(raws, readDeletion)
    for (const kind of kinds) {
      const ids = idsOf(rows, kind)
      if (ids.length === 0) continue
      await writers[writerOf[kind]](transaction, { administration, ids })
      await clearFindings(transaction, { administration, stream: streamOf[kind] }, ids)
    }
    return { findings }
  },
}

function idsOf(deleted: readonly Deletion[], kind: DeletedKind): readonly string[] {
  return deleted.filter(({ of }) => of === kind).map(({ id }) => id)
}
