import { readConfig } from '../../src/config.ts'
import { startServer } from '../../src/server.ts'

/** The server as the demo runs it. The word `demo` exists in this place alone; no setting gives it. */
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
