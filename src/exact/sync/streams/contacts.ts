import { createHash } from 'node:crypto'
import { contactProperties, readContact } from '../../mapping/contact.ts'
import { countTitles, titleCounts } from '../../mapping/proposal.ts'
import { type Stream, storeWith } from './stream.ts'

const store = storeWith(readContact, (writers) => writers.contacts)

/**
 * Reloaded when the job titles change, because they decide who represents a client. Counts the titles, from which the
 * admin page proposes roles.
 */
export const contacts: Stream = {
  name: 'contacts',
  resource: 'sync/CRM/Contacts',
  select: ['Timestamp', ...contactProperties],
  changesBy: 'version',
  reloads: 'contacts',
  mappedBy: ({ mapping }) => fingerprint(Object.entries(mapping.representativeTitles)),
  store: async (transaction, raws, parts) => ({
    ...(await store(transaction, raws, parts)),
    evidence: countTitles(titleCounts(parts.evidence), parts.newRaws),
  }),
}

function fingerprint(titles: readonly (readonly [string, string])[]): string {
  const sorted = titles.toSorted(([one], [other]) => (one < other ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 16)
}
