import { holds } from '../access/index.ts'
import type { ClientRecord } from '../clients/client.ts'
import { type AdministrationMapping, type Change, homeCurrencyOf } from '../exact/index.ts'
import { clientSentence, readBalance } from '../receivables/index.ts'
import { amsterdamDay } from '../values/day.ts'
import type { AdministrationId } from '../values/ids.ts'
import type * as answers from './answers.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { readFreshClient } from './freshClient.ts'
import { speakOfClient } from './speak.ts'

/**
 * Opens the relation card: the client as last read from the ledger, after one try to read it again when
 * that was a while ago. Money is never truer than the last complete sync, so that moment is `asOf`.
 */
export function createOpenClient(dependencies: Dependencies): Desk['openClient'] {
  const { database, exact, gate, now } = dependencies
  return (asker, id) =>
    gate.show(asker, { event: 'look', part: 'card', role: 'Desk.Read', clientId: id }, async () => {
      const record = await readFreshClient(dependencies, id)
      if (!record) return null
      const [balance, freshness, changes, mapping, administrationName] = await Promise.all([
        readBalance(database, id, amsterdamDay(now()), homeCurrencyOf),
        exact.freshnessOf(id),
        holds(asker.employee, 'Desk.Edit') ? exact.openChanges(id) : [],
        mappingOf(dependencies, record.administration),
        exact.administrationName(record.administration),
      ])
      const asOf = freshness.asOf ?? record.seenAt
      const { beingChecked } = freshness
      return { answer: card({ record, balance, beingChecked, changes, mapping, administrationName, asOf }) }
    })
}

async function mappingOf(
  { exact }: Dependencies,
  id: AdministrationId,
): Promise<AdministrationMapping | null> {
  const { administrations } = await exact.status()
  return administrations.find((administration) => administration.id === id)?.mapping ?? null
}

function card(found: {
  readonly record: ClientRecord
  readonly balance: Awaited<ReturnType<typeof readBalance>>
  readonly beingChecked: boolean
  readonly changes: readonly Change[]
  readonly mapping: AdministrationMapping | null
  readonly administrationName: string
  readonly asOf: Date
}): answers.ClientCard {
  const { record, balance } = found
  const { id, number, name, birthDate, status, since, ended, street, postcode, city, country } = record
  return {
    id,
    number,
    name,
    administration: { id: record.administration, name: found.administrationName },
    birthDate,
    status,
    since,
    ended,
    street,
    postcode,
    city,
    country,
    phone: record.phone,
    email: record.email,
    addresses: [...record.addresses],
    phones: [...record.phones],
    emails: [...record.emails],
    representatives: [...record.representatives],
    directDebit: directDebit(record, found.mapping),
    bankAccount: record.bankAccount,
    balance: balance.balance,
    overdue: balance.overdue,
    openCredit: balance.openCredit,
    ageing: balance.ageing,
    sentence: speakOfClient(clientSentence(balance), found.beingChecked),
    beingChecked: found.beingChecked,
    changes: found.changes.map((change) => ({
      changeId: change.id,
      status: change.state,
      keys: [...change.keys],
    })),
    counts: {
      openItems: balance.openItems,
      openInvoices: balance.openInvoices,
      allInvoices: balance.allInvoices,
    },
    asOf: found.asOf.toISOString(),
  }
}

/** Which of the two signs of direct debit counts is a setting of the administration; either, until it is set. */
function directDebit(
  { directDebit: { byCondition, mandate } }: ClientRecord,
  mapping: AdministrationMapping | null,
): answers.ClientCard['directDebit'] {
  const byMandate = mandate !== null
  const active = {
    condition: byCondition,
    mandate: byMandate,
    either: byCondition || byMandate,
  }[mapping?.directDebit ?? 'either']
  return { active, mandate: mandate?.reference ?? null, signedOn: mandate?.signedOn ?? null }
}
