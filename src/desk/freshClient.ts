import type { ClientRecord } from '../clients/client.ts'
import { ExactError, type LastEdit } from '../exact/index.ts'
import type * as answers from './answers.ts'
import type { Dependencies } from './dependencies.ts'

const longestWaitMilliseconds = 1_500

/** Reads the client from Exact once and stores it. Returns false if Exact does not answer in time. */
export async function refreshClient(
  { exact }: Dependencies,
  client: Pick<ClientRecord, 'id' | 'administration'>,
): Promise<boolean> {
  try {
    return await exact.refreshClient({
      administration: client.administration,
      clientId: client.id,
      waitMs: longestWaitMilliseconds,
    })
  } catch (error) {
    if (error instanceof ExactError) return false
    throw error
  }
}

/** Returns who last edited the client in Exact, for an answer. Null if Exact does not answer in time. */
export async function lastEditOf(
  { exact }: Dependencies,
  client: Pick<ClientRecord, 'id' | 'administration'>,
): Promise<answers.LastEdit | null> {
  return asAnswer(
    await exact.lastEdit({
      administration: client.administration,
      clientId: client.id,
      waitMs: longestWaitMilliseconds,
    }),
  )
}

export function asAnswer(edit: LastEdit | null): answers.LastEdit | null {
  return edit && { by: edit.by, at: edit.at.toISOString() }
}
