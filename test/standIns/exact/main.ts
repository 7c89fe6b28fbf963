import { parseArgs } from 'node:util'
import { startExactStandIn } from './index.ts'

/**
 * Runs the stand-in as its own process:
 * `node test/standIns/exact/main.ts --port 4010 --clients 500 --minute-ms 1000`.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    clients: { type: 'string', default: '500' },
    creditors: { type: 'string' },
    seed: { type: 'string', default: '1' },
    today: { type: 'string' },
    'amount-sign': { type: 'string', default: '1' },
    'minute-ms': { type: 'string', default: '60000' },
    'minute-limit': { type: 'string', default: '60' },
    'day-limit': { type: 'string', default: '5000' },
    'token-seconds': { type: 'string', default: '600' },
    'client-id': { type: 'string' },
    'client-secret': { type: 'string' },
    'invoices-per-client': { type: 'string', default: '8' },
  },
})

const standIn = await startExactStandIn({
  port: Number(values.port),
  clients: Number(values.clients),
  seed: Number(values.seed),
  amountSign: values['amount-sign'] === '-1' ? -1 : 1,
  minuteMs: Number(values['minute-ms']),
  minuteLimit: Number(values['minute-limit']),
  dayLimit: Number(values['day-limit']),
  tokenSeconds: Number(values['token-seconds']),
  invoicesPerClient: Number(values['invoices-per-client']),
  ...(values.creditors === undefined ? {} : { creditors: Number(values.creditors) }),
  ...(values.today === undefined ? {} : { today: values.today }),
  ...(values['client-id'] === undefined ? {} : { clientId: values['client-id'] }),
  ...(values['client-secret'] === undefined ? {} : { clientSecret: values['client-secret'] }),
})
console.log(standIn.url)
// For a parent process.
process.send?.({ url: standIn.url })

const stop = (): void => {
  void standIn.close().then(() => process.exit(0))
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
