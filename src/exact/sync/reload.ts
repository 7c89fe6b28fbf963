import type { AdministrationId } from '../../values/ids.ts'
import { again, readProgress, writeProgress } from './cursor.ts'
import { markFindingsForgotten } from './findings.ts'
import type { Parts, WriteTransaction } from './parts.ts'
import { deletions } from './streams/deletions.ts'
import { versioned } from './streams/index.ts'

/** The log of deletions goes back two months (exact-online §5); a little less is relied on. */
const deletionsKeptMilliseconds = 55 * 86_400_000

/**
 * Begins everything that has row versions from its start again, for the ledger renumbered them or deletions
 * were missed. What is stored stays visible; rows that do not come again are removed at the end of each stream.
 */
export async function reloadAdministration(
  { writers, now }: Pick<Parts, 'writers' | 'now'>,
  transaction: WriteTransaction,
  administration: AdministrationId,
): Promise<void> {
  await writers.forgetVersions(transaction, { administration })
  for (const { name } of versioned) {
    const key = { administration, stream: name }
    const progress = await readProgress(transaction, key)
    if (!progress) continue
    await markFindingsForgotten(transaction, key)
    await writeProgress(transaction, key, { ...again(progress), mappedBy: progress.mappedBy, at: now() })
  }
}

/** Loads the administration again when it was not looked at for so long that deletions may have been missed. */
export async function reloadAfterLongAbsence(parts: Parts, administration: AdministrationId): Promise<void> {
  const { database, now, log } = parts
  await database.transaction().execute(async (transaction) => {
    const progress = await readProgress(transaction, { administration, stream: deletions.name })
    if (!progress?.freshAt || progress.reloading) return
    if (now().getTime() - progress.freshAt.getTime() < deletionsKeptMilliseconds) return
    log.warn({ administration }, 'not synced for two months: the administration is loaded again')
    await reloadAdministration(parts, transaction, administration)
  })
}
