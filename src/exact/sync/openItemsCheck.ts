import { amsterdamDay } from '../../values/day.ts'
import type { AdministrationId } from '../../values/ids.ts'
import { type ListedItem, openItemProperties, readOpenItem } from '../mapping/openItem.ts'
import { readAll } from '../mapping/reading.ts'
import { lockProgress, notStarted, readProgress, type StreamKey, writeProgress } from './cursor.ts'
import { clearRecordFindings, storeFindings } from './findings.ts'
import { requireIncluded } from './leaveOut.ts'
import { ListedTotals } from './openItemTotals.ts'
import type { Parts } from './parts.ts'
import { reloadStream } from './reload.ts'
import { terms } from './streams/terms.ts'
import { type StreamRun, syncStream } from './syncStream.ts'

/** The name under which the check keeps its time and its findings. */
export const openItemsCheck = 'openItemsCheck'
const list = 'read/financial/ReceivablesList'
const select = encodeURIComponent(openItemProperties.join(','))
/** How many clients that differ are asked for by themselves. One that still differs is enough to read the terms again. */
const maxConfirmed = 5

type Walk = { readonly totals: ListedTotals; readonly since: number; readonly next: string }

/** Compares the open items of the read model with Exact's own list of them. */
export type OpenItemsCheck = {
  /**
   * Returns whether the check of this administration is under way or due, once a day from midnight, and may use this
   * round. If there is other work, the two take turns.
   */
  readonly hasTurn: (administration: AdministrationId, hasOtherWork: boolean) => Promise<boolean>
  /** Reads the next page of the list. After the last one, reports and repairs differences. Throws ExactError. */
  readonly readPage: (run: StreamRun) => Promise<void>
}

/**
 * Creates the check. It reads one page of 60 items at a time, so that it fits between other calls, and starts again
 * after a restart. Clients whose terms changed meanwhile are left out. A client that differs is asked for by itself; if
 * it still differs, that is reported and the terms are read again from the start, once.
 */
export function createOpenItemsCheck(parts: Parts): OpenItemsCheck {
  const walks = new Map<AdministrationId, Walk>()
  const otherWorkHadTurn = new Set<AdministrationId>()
  const keyOf = (administration: AdministrationId): StreamKey => ({ administration, stream: openItemsCheck })

  async function begin(administration: AdministrationId): Promise<Walk> {
    const loaded = await readProgress(parts.database, { administration, stream: terms.name })
    const totals = new ListedTotals(await currencyOf(parts, administration))
    return { totals, since: Number(loaded?.after ?? 0), next: `${list}?$select=${select}` }
  }

  async function end({ totals, since }: Walk, run: StreamRun): Promise<void> {
    const { database, writers, log, now } = parts
    const { administration } = run
    const ours = await writers.openTotals(database, { administration, currency: totals.currency, since })
    const sign = totals.signBy(ours)
    const suspects = totals.differing(ours, sign)
    const confirmed = await differingStill(parts, { suspects: suspects.slice(0, maxConfirmed), sign }, run)
    const key = keyOf(administration)
    await database.transaction().execute(async (transaction) => {
      const progress = await lockProgress(transaction, { administration, stream: terms.name })
      await requireIncluded(transaction, administration)
      const cleared = await clearRecordFindings(transaction, key)
      // If the terms were read again after the last check and still differ, reading them once more would not help.
      const reloads = confirmed.length > 0 && cleared === 0 && progress !== null
      const found = confirmed.map((id) => ({ recordId: id, code: 'open-items-differ', relationId: id }))
      await storeFindings(transaction, key, found, now())
      if (reloads) await reloadStream(parts, transaction, { administration, stream: terms, progress })
      // After a reload the next check follows at once.
      const freshAt = reloads ? new Date(0) : now()
      await writeProgress(transaction, key, { ...notStarted, freshAt, at: now() })
    })
    if (confirmed.length > 0) {
      log.warn({ administration, clients: suspects.length }, 'open items differ from those of Exact')
    }
  }

  async function isDue(administration: AdministrationId): Promise<boolean> {
    const loaded = await readProgress(parts.database, { administration, stream: terms.name })
    if (!loaded?.freshAt || loaded.reloading || loaded.resume !== null) {
      walks.delete(administration)
      return false
    }
    if (walks.has(administration)) return true
    const key = keyOf(administration)
    const last = await readProgress(parts.database, key)
    if (last?.freshAt) return amsterdamDay(last.freshAt) !== amsterdamDay(parts.now())
    // The first one follows the day after the first load.
    await parts.database
      .transaction()
      .execute((transaction) =>
        writeProgress(transaction, key, { ...notStarted, freshAt: parts.now(), at: parts.now() }),
      )
    return false
  }

  return {
    hasTurn: async (administration, hasOtherWork) => {
      if (!(await isDue(administration))) return false
      if (!hasOtherWork || otherWorkHadTurn.delete(administration)) return true
      otherWorkHadTurn.add(administration)
      return false
    },
    readPage: async (run) => {
      const { administration } = run
      const walk = walks.get(administration) ?? (await begin(administration))
      // A page that fails ends the walk; the next one starts again.
      walks.delete(administration)
      const { items, next } = await readItems(parts, walk.next, run)
      walk.totals.add(items)
      if (next === null) await end(walk, run)
      else walks.set(administration, { ...walk, next })
    },
  }
}

async function readItems(
  { connection }: Parts,
  address: string,
  { administration, signal }: StreamRun,
): Promise<{ readonly items: readonly ListedItem[]; readonly next: string | null }> {
  const page = await connection.readPage({ administration, address, urgency: 'background', signal })
  return { items: readAll(page.rows, readOpenItem).rows, next: page.next }
}

/** Returns those of these clients whose total differs from Exact's list of only their items, both read just now. */
async function differingStill(
  parts: Parts,
  { suspects, sign }: { readonly suspects: readonly string[]; readonly sign: 1 | -1 },
  run: StreamRun,
): Promise<readonly string[]> {
  if (suspects.length === 0) return []
  const { administration } = run
  await syncStream(parts, terms, run)
  const currency = await currencyOf(parts, administration)
  const confirmed: string[] = []
  for (const id of suspects) {
    const totals = new ListedTotals(currency)
    let address: string | null = `${list}ByAccount?accountId=guid'${id}'&$select=${select}`
    while (address !== null) {
      const page = await readItems(parts, address, run)
      totals.add(page.items)
      address = page.next
    }
    const ours = await parts.writers.openTotals(parts.database, { administration, currency, clientId: id })
    if (totals.differing(ours, sign).length > 0) confirmed.push(id)
  }
  return confirmed
}

async function currencyOf({ database }: Parts, administration: AdministrationId): Promise<string> {
  const { currency } = await database
    .selectFrom('exact_administration')
    .select('currency')
    .where('id', '=', administration)
    .executeTakeFirstOrThrow()
  return currency
}
