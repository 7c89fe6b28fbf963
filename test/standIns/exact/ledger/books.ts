import type { Limits } from '../web/limits.ts'
import type { Ledger } from './ledger.ts'

/** An administration of the institution, with the call limits that Exact keeps for it. */
export type Books = {
  readonly name: string
  /** 1 is active. */
  readonly status: number
  readonly ledger: Ledger
  readonly limits: Limits
  /** While true, no response is sent. */
  isHeld: boolean
}
