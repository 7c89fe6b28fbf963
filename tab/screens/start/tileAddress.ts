import type { TileTarget } from '../../../src/http/contract.ts'

type ScreenKind = 'screen' | 'client' | 'workList' | 'invoice' | 'creditor'

/** Returns the portal path that a tile opens. */
export function addressOf(target: Extract<TileTarget, { kind: ScreenKind }>): string {
  if (target.kind === 'screen') return target.screen === 'accessLog' ? '/access-log' : `/${target.screen}`
  if (target.kind === 'workList') return `/work/${target.list}`
  if (target.kind === 'invoice') return `/invoices/${encodeURIComponent(target.invoiceId)}`
  if (target.kind === 'creditor') return `/creditors/${encodeURIComponent(target.creditorId)}`
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
