import { createServer } from 'node:net'
import { DemoError, type DemoOptions, portNames } from './options.ts'

/** Throws a DemoError if another program uses a port. It names the port and what to do. */
export async function checkPorts(ports: DemoOptions['ports']): Promise<void> {
  const entries = [
    [portNames.portal, ports.portal],
    [portNames.host, ports.host],
    [portNames.playground, ports.playground],
    [portNames.exact, ports.exact],
    [portNames.entra, ports.entra],
  ] as const
  for (const [{ part, option }, port] of entries) {
    const same = entries.find(([name, other]) => other === port && name.option !== option)
    if (same) throw new DemoError(`Poort ${port} is twee keer gekozen: ${option} en ${same[0].option}.`)
    if (await isTaken(port)) {
      throw new DemoError(
        `Poort ${port} (${part}) is bezet. Stop het andere programma, of kies een andere poort: npm run demo -- ${option} ${port + 1000 > 65_535 ? port - 1000 : port + 1000}`,
      )
    }
  }
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(true) : reject(error),
    )
    server.listen(port, () => server.close(() => resolve(false)))
  })
}
