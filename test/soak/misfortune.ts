import type { Random } from '../standIns/exact/generator/random.ts'
import type { ExactStandIn, Fault } from '../standIns/exact/standIn.ts'

/** Everything that goes wrong at Exact's side. Minutes are those of the portal. */
export type Misfortune = {
  readonly minute: (minute: number) => void
  readonly end: () => void
  /** Since when Exact answers nothing; null if it answers. */
  readonly awaySince: () => number | null
  /** The last minute in which something went wrong at Exact. */
  readonly lastAt: () => number
  readonly counts: { [fault: string]: number }
}

const hour = 60
const faults: readonly Fault[] = [
  0,
  408,
  429,
  500,
  503,
  'html',
  'bare429',
  'retryAfter',
  'cutBody',
  'truncated',
  'slow',
]
const readings = [
  'sync/Cashflow/PaymentTerms',
  'sync/CRM/Accounts',
  'sync/CRM/Contacts',
  'sync/CRM/Addresses',
  'sync/SalesInvoice/SalesInvoices',
  'sync/Deleted',
  'system/Divisions',
  'crm/BankAccounts',
  'crm/Accounts',
  'cashflow/PaymentConditions',
]
const writing: readonly Fault[] = [
  'lostAnswer',
  0,
  503,
  408,
  'slow',
  { status: 500, message: 'Ongeldig: Telefoon' },
]
/** Before Exact has issued a token: the loss of an issued one needs an admin, and nothing can prevent that. */
const requestingToken: readonly Fault[] = [503, 429, 0, 'slow']
const scopes = [
  ['sync/CRM/Contacts', 'crm.accounts'],
  ['sync/SalesInvoice/SalesInvoices', 'sales.invoices'],
  ['system/Divisions', 'organization.administration'],
] as const

export function createMisfortune(exact: ExactStandIn, random: Random): Misfortune {
  const counts: { [fault: string]: number } = {}
  let awaySince: number | null = null
  let awayUntil = 0
  let forbidden: { readonly resource: string; readonly until: number } | null = null
  let last = Number.NEGATIVE_INFINITY
  let spoilt = 0

  const count = (fault: Fault | string): void => {
    const name = typeof fault === 'object' ? String(fault.status) : String(fault)
    counts[name] = (counts[name] ?? 0) + 1
  }
  function fail(resources: readonly string[], kinds: readonly Fault[]): void {
    const [resource, fault] = [random.pick(resources), random.pick(kinds)]
    exact.act.fail(resource, fault, random.between(1, 3))
    count(fault)
  }
  function endAway(): void {
    exact.act.away(false)
    awaySince = null
  }
  function giveBack(): void {
    if (forbidden) exact.act.forbid(forbidden.resource, null)
    forbidden = null
  }

  return {
    counts,
    awaySince: () => awaySince,
    lastAt: () => last,
    end: () => {
      endAway()
      giveBack()
      for (const resource of readings) exact.act.fail(resource, 503, 0)
      exact.act.fail('PUT crm/Accounts', 503, 0)
      exact.act.fail('oauth2/token', 503, 0)
      exact.act.onWrite({})
    },
    minute: (minute) => {
      if (awaySince !== null && minute >= awayUntil) endAway()
      if (forbidden && minute >= forbidden.until) giveBack()
      // What was planned happens at a later call.
      if (awaySince !== null || forbidden || exact.spoiltAnswers() > spoilt) last = minute
      spoilt = exact.spoiltAnswers()
      // Four quiet hours in each six show that the portal recovers, and says so.
      if (minute % (6 * hour) > 2 * hour) return
      if (random.chance(1 / 20)) {
        fail(readings, faults)
      }
      if (random.chance(1 / 30)) fail(['PUT crm/Accounts'], writing)
      if (random.chance(1 / 60)) {
        fail(['oauth2/token'], requestingToken)
      }
      if (random.chance(1 / 120)) {
        exact.act.onWrite({ ownNotation: random.chance(0.5), lateReads: random.below(3) })
        count('own notation or late')
      }
      if (awaySince === null && random.chance(1 / 200)) {
        exact.act.away(true)
        awaySince = minute
        awayUntil = minute + random.between(3, 90)
        count('away')
        last = minute
      }
      if (!forbidden && random.chance(1 / 300)) {
        const [resource, scope] = random.pick(scopes)
        exact.act.forbid(resource, scope)
        forbidden = { resource, until: minute + random.between(10, 40) }
        count('scope')
        last = minute
      }
    },
  }
}
