/** Why the database gave no result. For the log; people read the text of the code. */
export type AwayReason =
  | 'cannot connect'
  | 'connecting timed out'
  | 'no free connection'
  | 'too many connections'
  | 'no answer'
  | 'statement timed out'
  | 'connection lost'
  | 'not accepting statements'
  | 'disk full'

/**
 * The database cannot answer now and trying again later may help, or it cannot save because the disk is full.
 * Everything else it throws is a fault of ours.
 */
export class DatabaseError extends Error {
  readonly code: 'database/away' | 'database/full'
  readonly reason: AwayReason
  constructor(reason: AwayReason, options?: ErrorOptions) {
    super(`the database is away: ${reason}`, options)
    this.name = 'DatabaseError'
    this.code = reason === 'disk full' ? 'database/full' : 'database/away'
    this.reason = reason
  }
}

/** The server cannot start on this database. The message is one line for the admin: setting, fault and remedy. */
export class DatabaseStartError extends Error {
  override readonly name = 'DatabaseStartError'
}
