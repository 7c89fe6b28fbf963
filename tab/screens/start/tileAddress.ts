import type { TileTarget } from '../../../src/http/contract.ts'

/** Returns the portal path that a tile opens. */
export function addressOf(target: Extract<TileTarget, { kind: 'screen' | 'client' | 'workList' }>): string {
  if (target.kind === 'screen') return target.screen === 'accessLog' ? '/access-log' : `/${target.screen}`
  if (target.kind === 'workList') return `/work/${target.list}`
  const client = `/clients/${encodeURIComponent(target.clientId)}`
  switch (target.part) {
    case 'card':
      return client
    case 'openItems':
      return `${client}/open-items`
    case 'invoices':
      return `${client}/invoices`
  }
}
