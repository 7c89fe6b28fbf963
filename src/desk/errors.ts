import type { Conflict } from '../values/conflict.ts'
import type * as answers from './answers.ts'

// Use cases let it pass; the API and the bot recognise it.
export { DatabaseError } from '../database/errors.ts'

/** Why a use case gives no answer. The API and the bot each turn the code into a message in one place. */
export type DeskErrorCode =
  | 'desk/no-role'
  | 'desk/not-allowed'
  | 'desk/not-found'
  | 'desk/invalid'
  | 'desk/conflict'
  | 'desk/log-unavailable'
  | 'desk/exact-away'
  | 'desk/no-pdf'
  | 'desk/switched-off'
  | 'desk/too-many-requests'
  | 'desk/too-busy'

export class DeskError extends Error {
  readonly code: DeskErrorCode
  readonly fields: readonly { readonly path: string; readonly code: string }[]
  readonly conflict: readonly Conflict[]
  /** The conflicting edit; absent if Exact does not name it. */
  readonly lastEdit: answers.LastEdit | undefined
  constructor(
    code: DeskErrorCode,
    details: {
      readonly fields?: readonly { readonly path: string; readonly code: string }[]
      readonly conflict?: readonly Conflict[]
      readonly lastEdit?: answers.LastEdit
      readonly cause?: unknown
    } = {},
  ) {
    super(code, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'DeskError'
    this.code = code
    this.fields = details.fields ?? []
    this.conflict = details.conflict ?? []
    this.lastEdit = details.lastEdit
  }
}
