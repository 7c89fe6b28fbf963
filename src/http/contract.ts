import * as z from 'zod/mini'

/**
 * The API as the portal's screens and other callers see it: what is sent, what comes back.
 * No server code here. Money is whole cents with a currency, days are `YYYY-MM-DD`,
 * moments are ISO 8601 with zone. Ids are opaque.
 */

export const money = z.object({ cents: z.int(), currency: z.string().check(z.length(3)) })
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
export const moment = z.iso.datetime({ offset: true })
/** When the figures were true. */
const asOf = moment

/** A sentence to read aloud, chosen by rules from the figures, in the language of whoever listens. */
const spoken = z.object({ nl: z.string(), en: z.string() })
/** True while an amount of this client or creditor could not be read in the ledger and is looked into. */
const beingChecked = z.boolean()

export const role = z.enum(['Desk.Read', 'Desk.Edit', 'Desk.Creditors', 'Portal.Admin', 'Privacy.Officer'])
export const language = z.enum(['nl', 'en'])

/** RFC 9457 problem document; `code` decides what a screen does, the sentences are for people. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.object({ nl: z.string(), en: z.string() }),
  /** Which parts of the input are wrong, by their path; `suggestion` is a value that would do. */
  fields: z.optional(
    z.array(z.object({ path: z.string(), code: z.string(), suggestion: z.optional(z.string()) })),
  ),
  /** The three versions of a conflicting edit, per key. */
  conflict: z.optional(
    z.array(
      z.object({
        key: z.string(),
        seen: z.nullable(z.string()),
        now: z.nullable(z.string()),
        yours: z.nullable(z.string()),
      }),
    ),
  ),
})

export const me = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(role),
  language: z.nullable(language),
  institution: z.string(),
})

export const vocabulary = z.object({
  client: z.object({ nl: wordForms(), en: wordForms() }),
})
function wordForms() {
  return z.object({
    one: z.string().check(z.minLength(1), z.maxLength(40)),
    many: z.string().check(z.minLength(1), z.maxLength(40)),
  })
}

export const houseStyle = z.object({
  institution: z.string().check(z.minLength(1), z.maxLength(80)),
  /** Accent colour, `#rrggbb`. */
  colour: z.string().check(z.regex(/^#[0-9a-f]{6}$/i)),
  /** Data URL of a PNG or SVG, at most 64 kB; null shows the initial of the institution. */
  logo: z.nullable(z.string().check(z.maxLength(90_000), z.regex(/^data:image\/(png|svg\+xml);base64,/))),
  welcome: z.nullable(z.string().check(z.maxLength(200))),
})

export const portal = z.object({
  houseStyle,
  vocabulary,
  features: z.object({ creditors: z.boolean(), searchByBirthDate: z.boolean(), demo: z.boolean() }),
  exact: z.object({ state: z.enum(['none', 'loading', 'fresh', 'stale', 'broken']), asOf: z.nullable(asOf) }),
})

export const matchField = z.enum([
  'name',
  'representative',
  'postcode',
  'city',
  'phone',
  'email',
  'number',
  'iban',
  'invoice',
  'birthDate',
  'amount',
])
export const matchKind = z.enum(['exact', 'prefix', 'words', 'similar'])

export const clientSearchRequest = z.object({
  q: z.string().check(z.maxLength(200)),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(50)), 20),
  /** What was typed is a telephone number and nothing else; only a whole number may then open a card. */
  only: z.optional(z.literal('phone')),
})
export const foundClient = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  birthDate: z.optional(day),
  address: z.nullable(z.string()),
  postcode: z.nullable(z.string()),
  city: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
  representative: z.optional(z.string()),
  status: z.enum(['active', 'ended', 'blocked']),
  balance: money,
  /** `text` is what matched as the employee may read it, such as the representative's name. */
  match: z.object({ field: matchField, kind: matchKind, text: z.string() }),
  /** The invoice that was searched for, when its number was typed. */
  invoiceId: z.optional(z.string()),
})
export const clientSearchAnswer = z.object({
  clients: z.array(foundClient),
  /** Hits that only resemble what was typed; shown apart, never opened by themselves. */
  similar: z.array(foundClient),
  total: z.int(),
  /** True when there may be more than `total`: the counting stopped there. */
  more: z.boolean(),
  /** True when exactly one client matched strongly, so that the card may open by itself. */
  single: z.boolean(),
  /** Whom all of them were found by, when that is one representative, and what is open of all of them together. */
  representative: z.optional(z.object({ name: z.string(), balance: money })),
  asOf: z.nullable(asOf),
})

export const representativeRole = z.enum([
  'curator',
  'bewindvoerder',
  'mentor',
  'parent',
  'authorised',
  'other',
])
export const editableClientKey = z.enum(['phone', 'email', 'street', 'postcode', 'city', 'country'])

/** What is open, by how many days it is overdue, in the home currency; all of it together is the balance. */
export const ageing = z.object({
  notDue: money,
  days1To30: money,
  days31To60: money,
  days61To90: money,
  over90: money,
  /** Open credit, unallocated receipts and corrections: negative when in favour of the client. */
  beside: money,
})

export const clientCard = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  administration: z.object({ id: z.int(), name: z.string() }),
  birthDate: z.nullable(day),
  status: z.enum(['active', 'ended', 'blocked']),
  since: z.nullable(day),
  ended: z.nullable(day),
  street: z.nullable(z.string()),
  postcode: z.nullable(z.string()),
  city: z.nullable(z.string()),
  country: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
  addresses: z.array(
    z.object({
      kind: z.enum(['visit', 'post', 'invoice', 'delivery']),
      street: z.nullable(z.string()),
      postcode: z.nullable(z.string()),
      city: z.nullable(z.string()),
      country: z.nullable(z.string()),
    }),
  ),
  phones: z.array(z.object({ kind: z.enum(['main', 'phone', 'mobile']), number: z.string() })),
  emails: z.array(z.object({ kind: z.enum(['main', 'other']), address: z.string() })),
  representatives: z.array(
    z.object({
      name: z.string(),
      role: representativeRole,
      phone: z.nullable(z.string()),
      email: z.nullable(z.string()),
    }),
  ),
  directDebit: z.object({ active: z.boolean(), mandate: z.nullable(z.string()), signedOn: z.nullable(day) }),
  bankAccount: z.nullable(z.object({ masked: z.string(), holder: z.nullable(z.string()) })),
  balance: money,
  overdue: money,
  /** What lowers the balance without lowering what is overdue. */
  openCredit: money,
  ageing,
  sentence: spoken,
  beingChecked,
  /** Edits of this client that are still on their way to Exact, or were refused or in conflict. */
  changes: z.array(
    z.object({
      changeId: z.string(),
      status: z.enum(['waiting', 'written', 'conflict', 'refused']),
      keys: z.array(editableClientKey),
    }),
  ),
  counts: z.object({
    openItems: z.int(),
    openInvoices: z.int(),
    allInvoices: z.int(),
  }),
  asOf,
})

export const revealedBankAccount = z.object({ iban: z.string() })

export const collection = z.enum(['none', 'underWay'])
export const openItem = z.object({
  id: z.string(),
  kind: z.enum(['invoice', 'creditNote', 'receipt', 'other']),
  invoiceNumber: z.nullable(z.string()),
  invoiceId: z.optional(z.string()),
  date: day,
  dueDate: z.nullable(day),
  reference: z.nullable(z.string()),
  description: z.nullable(z.string()),
  amount: money,
  open: money,
  /** The same in the currency of the administration; absent when it is told in that already. */
  home: z.optional(z.object({ amount: money, open: money })),
  /** Days past the due date; 0 when not overdue. */
  daysOverdue: z.int(),
  collection,
})
export const openItems = z.object({
  items: z.array(openItem),
  total: money,
  overdue: money,
  beingChecked,
  asOf,
})

export const invoiceStatus = z.enum([
  'open',
  'partlyPaid',
  'underWay',
  'paid',
  'reversed',
  'credited',
  'writtenOff',
  /** Without money, and the ledger does not tell whether by a credit note or written off; or by both. */
  'settled',
  'creditNote',
])
/** An invoice that a creditor sent. */
export const creditorInvoiceRow = z.object({
  id: z.string(),
  number: z.nullable(z.string()),
  date: day,
  dueDate: z.nullable(day),
  reference: z.nullable(z.string()),
  amount: money,
  paid: money,
  open: money,
  /** The same in the currency of the administration; absent when it is told in that already. */
  home: z.optional(z.object({ amount: money, paid: money, open: money })),
  lastReceiptDate: z.nullable(day),
  status: invoiceStatus,
  /** What of `open` fell due before today. */
  overdue: money,
  /** Days since the first of it fell due; 0 when nothing is overdue. */
  daysOverdue: z.int(),
})
/** An invoice to a client. */
export const invoiceRow = z.extend(creditorInvoiceRow, { sentence: spoken })
export const invoiceQuery = z.object({
  show: z._default(z.enum(['open', 'all']), 'open'),
  cursor: z.optional(z.string().check(z.maxLength(200))),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(500)), 100),
})
export const creditorInvoices = z.object({
  invoices: z.array(creditorInvoiceRow),
  /** Totals over everything that is shown by this choice, not over this page alone. */
  totals: z.object({ amount: money, paid: money, open: money }),
  next: z.nullable(z.string()),
  counts: z.object({ open: z.int(), all: z.int() }),
  beingChecked,
  asOf,
})
export const invoices = z.extend(creditorInvoices, { invoices: z.array(invoiceRow) })

const invoiceLine = z.object({
  position: z.int(),
  description: z.string(),
  /** What is charged for; null where the ledger names no days. */
  period: z.nullable(z.object({ from: z.nullable(day), to: z.nullable(day) })),
  /** Decimal text without trailing zeros, such as `1.5`; null where the ledger holds none. */
  quantity: z.nullable(z.string()),
  unitPrice: z.nullable(z.string()),
  vatRate: z.nullable(z.number()),
  /** Excluding VAT. */
  amount: money,
  vat: money,
})

export const invoiceDetail = z.extend(invoiceRow, {
  clientId: z.string(),
  clientName: z.string(),
  clientNumber: z.string(),
  description: z.nullable(z.string()),
  /**
   * `hidden`: not for this employee, by setting. `away`: they stand in the ledger, which does not answer now.
   * `unclear`: those in the ledger do not add up to the amount.
   */
  linesState: z.enum(['shown', 'none', 'hidden', 'away', 'unclear']),
  /** Absent when hidden; empty unless shown. */
  lines: z.optional(z.array(invoiceLine)),
  vat: z.array(z.object({ rate: z.nullable(z.number()), base: money, vat: money })),
  terms: z.array(z.object({ dueDate: z.nullable(day), amount: money, open: money, collection })),
  receipts: z.array(z.object({ date: day, amount: money })),
  /** What settled a part without money coming in; `other` where the ledger does not tell. */
  allocations: z.array(
    z.object({ kind: z.enum(['credit', 'writeOff', 'other']), date: z.nullable(day), amount: money }),
  ),
  /** Each time a part was presented for direct debit, or taken back, as far as the ledger tells; oldest first. */
  directDebits: z.array(
    z.object({
      presentedOn: z.nullable(day),
      outcome: z.enum(['underWay', 'paid', 'reversed']),
      outcomeOn: z.nullable(day),
      amount: money,
      /** The bank's code for a reversal and what it means; null where the ledger holds none. */
      reason: z.nullable(z.extend(spoken, { code: z.string() })),
    }),
  ),
  /** True when Exact may hold the PDF; asking for it can still say there is none. */
  documents: z.object({ pdf: z.boolean() }),
  beingChecked,
  asOf,
})

/** What may be edited; null clears a value. Keys not named stay as they are. */
export const clientChanges = z.partial(
  z.object({
    phone: z.nullable(z.string().check(z.trim(), z.maxLength(50))),
    email: z.nullable(z.string().check(z.trim(), z.maxLength(200))),
    street: z.nullable(z.string().check(z.trim(), z.maxLength(100))),
    postcode: z.nullable(z.string().check(z.trim(), z.maxLength(20))),
    city: z.nullable(z.string().check(z.trim(), z.maxLength(100))),
    country: z.nullable(z.string().check(z.trim(), z.length(2))),
  }),
)
export const clientPatch = z.object({ expected: clientChanges, changes: clientChanges })
export const changeAccepted = z.object({ changeId: z.string() })
export const changeStatus = z.object({
  status: z.enum(['waiting', 'written', 'conflict', 'refused']),
  reason: z.nullable(z.string()),
  conflict: problem.shape.conflict,
})

export const tileIcon = z.enum([
  'search',
  'receipt',
  'warning',
  'undo',
  'document',
  'people',
  'building',
  'star',
  'phone',
  'link',
])
export const tileColour = z.enum(['brand', 'green', 'gold', 'red', 'purple', 'grey'])
export const tileTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('screen'), screen: z.enum(['find', 'creditors', 'admin']) }),
  z.object({ kind: z.literal('search'), q: z.string().check(z.minLength(1), z.maxLength(200)) }),
  z.object({
    kind: z.literal('client'),
    clientId: z.string(),
    part: z.enum(['card', 'openItems', 'invoices']),
  }),
  z.object({ kind: z.literal('link'), url: z.url({ protocol: /^https$/ }).check(z.maxLength(500)) }),
])
export const tile = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(40)),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  icon: tileIcon,
  colour: tileColour,
  size: z.enum(['small', 'wide']),
  target: tileTarget,
})
export const tilePage = z.object({ tiles: z.array(tile).check(z.maxLength(40)) })

export const creditorSearchRequest = z.omit(clientSearchRequest, { only: true })
export const foundCreditor = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  address: z.nullable(z.string()),
  postcode: z.nullable(z.string()),
  city: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
  status: z.enum(['active', 'ended', 'blocked']),
  balance: money,
})
export const creditorSearchAnswer = z.object({
  creditors: z.array(foundCreditor),
  total: z.int(),
  asOf: z.nullable(asOf),
})
export const creditorCard = z.extend(foundCreditor, { overdue: money, asOf })

const administrationMapping = z.object({
  representativeTitles: z.record(z.string(), representativeRole),
  directDebit: z.enum(['condition', 'mandate', 'either']),
})
export const exactAdmin = z.object({
  state: z.enum(['none', 'connected', 'broken']),
  reason: z.nullable(z.string()),
  administrations: z.array(
    z.object({
      id: z.int(),
      name: z.string(),
      included: z.boolean(),
      amountSign: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
      mapping: administrationMapping,
      streams: z.array(
        z.object({
          stream: z.string(),
          rows: z.int(),
          loading: z.boolean(),
          freshAt: z.nullable(moment),
        }),
      ),
    }),
  ),
  budget: z.array(
    z.object({
      administration: z.int(),
      minuteLimit: z.nullable(z.int()),
      minuteRemaining: z.nullable(z.int()),
      dayLimit: z.nullable(z.int()),
      dayRemaining: z.nullable(z.int()),
    }),
  ),
  findings: z.array(
    z.object({
      administration: z.int(),
      stream: z.string(),
      recordId: z.string(),
      code: z.string(),
      at: moment,
    }),
  ),
})
export const exactConnectAnswer = z.object({ authorizeUrl: z.url() })
export const administrationSettings = z.object({
  included: z.boolean(),
  mapping: administrationMapping,
})

export const portalSettings = z.object({
  houseStyle,
  vocabulary,
  features: z.object({
    creditors: z.boolean(),
    searchByBirthDate: z.boolean(),
    /** Who sees the lines of invoices, which may tell of care: who may read, or only who holds Desk.Edit. */
    invoiceLines: z.enum(['everyone', 'editors']),
  }),
})

export const accessLogQuery = z.object({
  clientNumber: z.optional(z.string().check(z.maxLength(30))),
  employeeId: z.optional(z.string().check(z.maxLength(60))),
  from: z.optional(day),
  to: z.optional(day),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(500)), 100),
})
export const accessLog = z.object({
  lines: z.array(
    z.object({
      sequence: z.int(),
      at: moment,
      /** The object id in Entra, to ask for the lines of one employee. */
      employeeId: z.string(),
      employeeName: z.string(),
      roles: z.string(),
      event: z.string(),
      clientNumber: z.nullable(z.string()),
      part: z.string(),
      purpose: z.string(),
      outcome: z.string(),
      origin: z.string(),
    }),
  ),
  /** False when the chain of hashes does not add up: a line was changed or removed behind our back. */
  intact: z.boolean(),
})

export type Problem = z.infer<typeof problem>
export type Me = z.infer<typeof me>
export type Role = z.infer<typeof role>
export type Language = z.infer<typeof language>
export type Money = z.infer<typeof money>
export type Portal = z.infer<typeof portal>
export type HouseStyle = z.infer<typeof houseStyle>
export type Vocabulary = z.infer<typeof vocabulary>
export type PortalSettings = z.infer<typeof portalSettings>
export type FoundClient = z.infer<typeof foundClient>
export type ClientSearchAnswer = z.infer<typeof clientSearchAnswer>
export type ClientCard = z.infer<typeof clientCard>
export type OpenItem = z.infer<typeof openItem>
export type OpenItems = z.infer<typeof openItems>
export type Ageing = z.infer<typeof ageing>
export type Spoken = z.infer<typeof spoken>
export type InvoiceRow = z.infer<typeof invoiceRow>
export type Invoices = z.infer<typeof invoices>
export type CreditorInvoiceRow = z.infer<typeof creditorInvoiceRow>
export type CreditorInvoices = z.infer<typeof creditorInvoices>
export type InvoiceDetail = z.infer<typeof invoiceDetail>
export type InvoiceStatus = z.infer<typeof invoiceStatus>
export type EditableClientKey = z.infer<typeof editableClientKey>
export type ClientChanges = z.infer<typeof clientChanges>
export type ClientPatch = z.infer<typeof clientPatch>
export type ChangeStatus = z.infer<typeof changeStatus>
export type Tile = z.infer<typeof tile>
export type TileTarget = z.infer<typeof tileTarget>
export type TilePage = z.infer<typeof tilePage>
export type FoundCreditor = z.infer<typeof foundCreditor>
export type CreditorSearchAnswer = z.infer<typeof creditorSearchAnswer>
export type CreditorCard = z.infer<typeof creditorCard>
export type ExactAdmin = z.infer<typeof exactAdmin>
export type AdministrationSettings = z.infer<typeof administrationSettings>
export type AccessLog = z.infer<typeof accessLog>
export type AccessLogQuery = z.infer<typeof accessLogQuery>
