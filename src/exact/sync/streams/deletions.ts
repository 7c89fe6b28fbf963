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

/** The other streams leave out deleted records; this log keeps them for two months (docs/exact.md#deletions-and-moves). */
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
  return deleted.filter((deletion) => deletion.kind === kind).map(({ id }) => id)
}
