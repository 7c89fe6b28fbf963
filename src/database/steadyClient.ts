import pg from 'pg'

/**
 * A connection whose loss never ends the process. Pools and pg-boss listen for errors only while they believe that
 * they hold the connection, and a server that ends it between two of those moments would be an unhandled error.
 * Whoever uses the connection still hears of the loss: the statement under way fails.
 */
export class SteadyClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    this.on('error', () => undefined)
  }
}
