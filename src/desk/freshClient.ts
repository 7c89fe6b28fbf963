import type { ClientRecord } from '../clients/client.ts'
import { ExactError } from '../exact/index.ts'
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
