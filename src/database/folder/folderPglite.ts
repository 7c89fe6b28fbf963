import {
  type ExecProtocolOptions,
  PGlite,
  type PGliteOptions,
  protocol,
  type QueryOptions,
  type Results,
} from '@electric-sql/pglite'
import { DatabaseError } from '../errors.ts'
import { isSmallWrite } from '../smallWrite.ts'
import { endOnAbort } from './endOnAbort.ts'
import { type Space, spaceFor } from './freeSpace.ts'

/** How long a measurement of the free space stays valid, in milliseconds. */
const measurementLasts = 100

/** SQLSTATE codes. */
const readOnlyTransaction = '25006'
const diskFull = '53100'

/**
 * PGlite in a folder. It refuses to write, with a DatabaseError, while the disk is nearly full: its session is then
 * read only, so PostgreSQL decides which statements write. If PGlite aborts all the same, the process ends.
 */
export class FolderPglite extends PGlite {
  readonly #folder: string
  #space: Space = 'enough'
  #measuredAt = Number.NEGATIVE_INFINITY
  #isReadOnly = false

  constructor(folder: string, options: PGliteOptions) {
    const extensions = { ...options.extensions, endOnAbort: endOnAbort(folder) }
    super({ ...options, dataDir: folder, extensions })
    this.#folder = folder
  }

  /** Returns how much may be written now. */
  space(): Space {
    const now = performance.now()
    if (now - this.#measuredAt > measurementLasts) {
      this.#space = spaceFor(this.#folder)
      this.#measuredAt = now
    }
    return this.#space
  }

  override async query<Row>(
    query: string,
    parameters?: unknown[],
    options?: QueryOptions,
  ): Promise<Results<Row>> {
    if (!isSmallWrite(query) || this.space() === 'enough') return super.query(query, parameters, options)
    if (this.space() === 'none') throw new DatabaseError('disk full')
    return this.transaction(async (transaction) => {
      await transaction.exec('SET TRANSACTION READ WRITE')
      return transaction.query<Row>(query, parameters, options)
    })
  }

  /** Every statement and every transaction goes through here, one at a time. */
  override _runExclusiveTransaction<Result>(run: () => Promise<Result>): Promise<Result> {
    return super._runExclusiveTransaction(async () => {
      await this.#allowOrRefuseWrites()
      return run()
    })
  }

  async #allowOrRefuseWrites(): Promise<void> {
    const isReadOnly = this.space() !== 'enough'
    if (isReadOnly === this.#isReadOnly) return
    await super.execProtocolStream(
      protocol.serialize.query(`SET default_transaction_read_only = ${isReadOnly ? 'on' : 'off'}`),
    )
    this.#isReadOnly = isReadOnly
  }

  override async execProtocolStream(
    message: Uint8Array,
    options?: ExecProtocolOptions,
  ): ReturnType<PGlite['execProtocolStream']> {
    try {
      return await super.execProtocolStream(message, options)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === diskFull || (code === readOnlyTransaction && this.#isReadOnly)) {
        throw new DatabaseError('disk full', { cause: error })
      }
      throw error
    }
  }
}
