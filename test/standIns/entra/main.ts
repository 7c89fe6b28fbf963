import { parseArgs } from 'node:util'
import { startEntraStandIn } from './index.ts'

/** Runs the stand-in as a separate process and prints the settings for a portal that signs in there. */
const { values } = parseArgs({ options: { port: { type: 'string', default: '5997' } } })
const standIn = await startEntraStandIn({ port: Number(values.port) })
console.log(`ENTRA_TENANT_ID=${standIn.tenantId}
ENTRA_CLIENT_ID=${standIn.clientId}
ENTRA_CLIENT_SECRET=${standIn.clientSecret}
ENTRA_AUTHORITY=${standIn.authority}
ENTRA_JWKS_URL=${standIn.jwksUrl}
ENTRA_ISSUER=${standIn.issuer}
NODE_EXTRA_CA_CERTS=test/standIns/tls/localhost.crt`)

const stop = (): void => {
  void standIn.close()
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
