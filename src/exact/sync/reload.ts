import type { AdministrationId } from '../../values/ids.ts'
import {
  lockProgress,
  type Progress,
  readProgress,
  restarted,
  type StreamKey,
  writeProgress,
} from './cursor.ts'
import { markFindingsForgotten } from './findings.ts'
import type { Parts, WriteTransaction } from './parts.ts'
import { deletions } from './streams/deletions.ts'
import { versioned } from './streams/index.ts'
import type { Stream } from './streams/stream.ts'

/** Exact keeps deletions for two months; this is slightly less (docs/exact.md#deletions-and-moves). */
const deletionsKeptMilliseconds = 55 * 86_400_000

/**
 * Restarts all versioned streams, because Exact renumbered the row versions or deletions were missed. Stored rows stay
 * visible; at the end of each stream, those that did not arrive again are removed.
 */
export async function reloadAdministration(
  { writers, now }: Pick<Parts, 'writers' | 'now'>,
  transaction: WriteTransaction,
  administration: AdministrationId,
): Promise<void> {
  const started: { readonly key: StreamKey; readonly progress: Progress }[] = []
  // Locks the progress before the rows, as storing a page does. Another order could end in a deadlock.
  for (const { name } of versioned) {
    const key = { administration, stream: name }
    const progress = await lockProgress(transaction, key)
    if (progress) started.push({ key, progress })
  }
  await writers.forgetVersions(transaction, { administration })
  for (const { key, progress } of started) {
    await markFindingsForgotten(transaction, key)
    await writeProgress(transaction, key, { ...restarted(progress), mappedBy: progress.mappedBy, at: now() })
  }
}

/** Restarts one stream, whose progress the transaction has locked. */
export async function reloadStream(
  { writers, now }: Pick<Parts, 'writers' | 'now'>,
  transaction: WriteTransaction,
  {
    administration,
    stream,
    progress,
  }: { readonly administration: AdministrationId; readonly stream: Stream; readonly progress: Progress },
): Promise<void> {
  if (stream.reloads === null) return
  const key = { administration, stream: stream.name }
  await writers.forgetVersions(transaction, { administration, stream: stream.reloads })
  await markFindingsForgotten(transaction, key)
  await writeProgress(transaction, key, { ...restarted(progress), mappedBy: progress.mappedBy, at: now() })
}

/** Reloads the administration if it was not synced for so long that deletions may have been missed. */
export async function reloadAfterLongAbsence(parts: Parts, administration: AdministrationId): Promise<void> {
  const { database, now, log } = parts
  await database.transaction().execute(async (transaction) => {
    const progress = await readProgress(transaction, { administration, stream: deletions.name })
    if (!progress?.freshAt || progress.reloading) return
    if (now().getTime() - progress.freshAt.getTime() < deletionsKeptMilliseconds) return
    log.warn({ administration }, 'not synced for two months: the administration is reloaded')
    await reloadAdministration(parts, transaction, administration)
  })
}
