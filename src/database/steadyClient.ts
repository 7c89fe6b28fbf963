import pg from 'pg'

/**
 * A connection whose loss never ends the process. Pools and pg-boss listen for errors only while they hold the
 * connection; an error in between would be unhandled. The user of the connection still notices the loss, because
 * the running statement fails.
 */
export class SteadyClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    this.on('error', () => undefined)
  }
}
