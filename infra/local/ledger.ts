import { join } from 'node:path'
import { type Child, startChild } from './childProcess.ts'
import type { DemoOptions } from './options.ts'

const program = join(import.meta.dirname, '..', '..', 'test', 'standIns', 'exact', 'main.ts')

/** As what the portal is registered at the stand-in. */
export const ledgerApp = { clientId: '5b0f8c1e-6d3a-4f7e-9a52-0c4d1e2f3a4b', clientSecret: 'demo-secret' }

export function ledgerUrl({ ports }: DemoOptions): string {
  return `http://127.0.0.1:${ports.exact}`
}

/**
 * Starts the stand-in for Exact as a process of its own, so that making up a large ledger holds up nobody. It
 * keeps the limits of Exact, but its minute lasts a second: nobody waits a quarter of an hour for a demo.
 */
export function startLedger(options: DemoOptions): Child {
  const settings = {
    port: options.ports.exact,
    clients: options.clients,
    'minute-ms': 1000,
    'day-limit': 1_000_000,
    'invoices-per-client': 3,
    'client-id': ledgerApp.clientId,
    'client-secret': ledgerApp.clientSecret,
  }
  return startChild({
    name: 'De nagemaakte Exact',
    arguments: [program, ...Object.entries(settings).flatMap(([name, value]) => [`--${name}`, `${value}`])],
    environment: process.env,
    folder: process.cwd(),
    logFile: join(options.folder, 'exact.log'),
  })
}
