import { join } from 'node:path'
import { type Child, startChild } from './childProcess.ts'
import type { DemoOptions } from './options.ts'

const program = join(import.meta.dirname, '..', '..', 'test', 'standIns', 'exact', 'main.ts')

/** The portal's registration at the stand-in. */
export const ledgerApp = { clientId: '5b0f8c1e-6d3a-4f7e-9a52-0c4d1e2f3a4b', clientSecret: 'demo-secret' }

export function ledgerUrl({ ports }: DemoOptions): string {
  return `http://127.0.0.1:${ports.exact}`
}

/**
 * Starts the Exact stand-in in a separate process, so that generating a large ledger blocks nothing else. It applies
 * Exact's limits, but its minute lasts a second, so that the demo is ready soon.
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
