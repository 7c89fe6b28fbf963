import { readConfig } from '../../src/config.ts'
import { startServer } from '../../src/server.ts'

/** Runs the server in demo mode. Only this file turns that mode on; there is no setting for it. */
const server = await startServer(readConfig(process.env), { demo: true })
process.once('SIGTERM', () => {
  server.close().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
process.send?.({ url: server.url })
