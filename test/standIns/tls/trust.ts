import { readFileSync } from 'node:fs'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'

/** Makes this process trust the certificate of the stand-ins. A separate process needs NODE_EXTRA_CA_CERTS instead. */
export function trustStandIns(): void {
  const own = readFileSync(new URL('localhost.crt', import.meta.url), 'utf8')
  setDefaultCACertificates([...getCACertificates('default'), own])
}
