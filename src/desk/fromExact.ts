import { ExactError } from '../exact/index.ts'
import { DeskError } from './errors.ts'

/** Asks the ledger something that only the ledger knows; when it cannot answer now that is `desk/exact-away`. */
export async function fromExact<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask()
  } catch (cause) {
    if (cause instanceof ExactError) throw new DeskError('desk/exact-away', { cause })
    throw cause
  }
}
