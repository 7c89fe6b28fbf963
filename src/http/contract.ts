import { z } from 'zod'

/**
 * The API as the portal's screens and other callers see it: what is sent, what comes back.
 * No server code here. Money is whole cents with a currency, days are `YYYY-MM-DD`,
 * moments are ISO 8601 with zone. Ids are opaque.
 */

export const money = z.object({ cents: z.number().int(), currency: z.string().length(3) })
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const moment = z.iso.datetime({ offset: true })
/** When the figures were true. */
const asOf = moment

export const role = z.enum(['Desk.Read', 'Desk.Edit', 'Desk.Creditors', 'Portal.Admin', 'Privacy.Officer'])
export const language = z.enum(['nl', 'en'])

/** RFC 9457 problem document; `code` decides what a screen does, the sentences are for people. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.object({ nl: z.string(), en: z.string() }),
  /** Which parts of the input are wrong, by their path; `suggestion` is a value that would do. */
  fields: z
    .array(z.object({ path: z.string(), code: z.string(), suggestion: z.string().optional() }))
    .optional(),
  /** The three versions of a conflicting edit, per key. */
  conflict: z
    .array(
      z.object({
        key: z.string(),
        seen: z.string().nullable(),
        now: z.string().nullable(),
        yours: z.string().nullable(),
      }),
    )
    .optional(),
})

export const me = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(role),
  language: language.nullable(),
  institution: z.string(),
})

export const vocabulary = z.object({
  client: z.object({ nl: wordForms(), en: wordForms() }),
})
function wordForms() {
  return z.object({ one: z.string().min(1).max(40), many: z.string().min(1).max(40) })
}

export const houseStyle = z.object({
  institution: z.string().min(1).max(80),
  /** Accent colour, `#rrggbb`. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/i),
  /** Data URL of a PNG or SVG, at most 64 kB; null shows the initial of the institution. */
  logo: z
    .string()
    .max(90_000)
    .regex(/^data:image\/(png|svg\+xml);base64,/)
    .nullable(),
  welcome: z.string().max(200).nullable(),
})

export const portal = z.object({
  houseStyle,
  vocabulary,
  features: z.object({ creditors: z.boolean(), demo: z.boolean() }),
  exact: z.object({ state: z.enum(['none', 'loading', 'fresh', 'stale', 'broken']), asOf: asOf.nullable() }),
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
  q: z.string().max(200),
  limit: z.number().int().min(1).max(50).default(20),
})
export const foundClient = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  birthDate: day.optional(),
  address: z.string().nullable(),
  postcode: z.string().nullable(),
  city: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  representative: z.string().optional(),
  status: z.enum(['active', 'ended', 'blocked']),
  balance: money,
  /** `text` is what matched as the employee may read it, such as the representative's name. */
  match: z.object({ field: matchField, kind: matchKind, text: z.string() }),
  /** The invoice that was searched for, when its number was typed. */
  invoiceId: z.string().optional(),
})
export const clientSearchAnswer = z.object({
  clients: z.array(foundClient),
  /** Hits that only resemble what was typed; shown apart, never opened by themselves. */
  similar: z.array(foundClient),
  total: z.number().int(),
  /** True when exactly one client matched strongly, so that the card may open by itself. */
  single: z.boolean(),
  asOf: asOf.nullable(),
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

export const clientCard = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  administration: z.object({ id: z.number().int(), name: z.string() }),
  birthDate: day.nullable(),
  status: z.enum(['active', 'ended', 'blocked']),
  since: day.nullable(),
  ended: day.nullable(),
  street: z.string().nullable(),
  postcode: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  addresses: z.array(
    z.object({
      kind: z.enum(['visit', 'post', 'invoice', 'delivery']),
      street: z.string().nullable(),
      postcode: z.string().nullable(),
      city: z.string().nullable(),
      country: z.string().nullable(),
    }),
  ),
  phones: z.array(z.object({ kind: z.enum(['main', 'phone', 'mobile']), number: z.string() })),
  emails: z.array(z.object({ kind: z.enum(['main', 'other']), address: z.string() })),
  representatives: z.array(
    z.object({
      name: z.string(),
      role: representativeRole,
      phone: z.string().nullable(),
      email: z.string().nullable(),
    }),
  ),
  directDebit: z.object({ active: z.boolean(), mandate: z.string().nullable(), signedOn: day.nullable() }),
  bankAccount: z.object({ masked: z.string(), holder: z.string().nullable() }).nullable(),
  balance: money,
  overdue: money,
  /** What lowers the balance without lowering what is overdue. */
  openCredit: money,
  /** Edits of this client that are still on their way to Exact, or were refused or in conflict. */
  changes: z.array(
    z.object({
      changeId: z.string(),
      status: z.enum(['waiting', 'written', 'conflict', 'refused']),
      keys: z.array(editableClientKey),
    }),
  ),
  counts: z.object({
    openItems: z.number().int(),
    openInvoices: z.number().int(),
    allInvoices: z.number().int(),
  }),
  asOf,
})

export const revealedBankAccount = z.object({ iban: z.string() })

export const collection = z.enum(['none', 'underWay'])
export const openItem = z.object({
  id: z.string(),
  kind: z.enum(['invoice', 'creditNote', 'receipt', 'other']),
  invoiceNumber: z.string().nullable(),
  invoiceId: z.string().optional(),
  date: day,
  dueDate: day.nullable(),
  reference: z.string().nullable(),
  description: z.string().nullable(),
  amount: money,
  open: money,
  /** Days past the due date; 0 when not overdue. */
  daysOverdue: z.number().int(),
  collection,
})
export const openItems = z.object({ items: z.array(openItem), total: money, overdue: money, asOf })

export const invoiceStatus = z.enum([
  'open',
  'partlyPaid',
  'underWay',
  'paid',
  'reversed',
  'credited',
  'creditNote',
])
export const invoiceRow = z.object({
  id: z.string(),
  number: z.string().nullable(),
  date: day,
  dueDate: day.nullable(),
  reference: z.string().nullable(),
  amount: money,
  paid: money,
  open: money,
  lastReceiptDate: day.nullable(),
  status: invoiceStatus,
})
export const invoiceQuery = z.object({
  show: z.enum(['open', 'all']).default('open'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export const invoices = z.object({
  invoices: z.array(invoiceRow),
  /** Totals over everything that is shown by this choice, not over this page alone. */
  totals: z.object({ amount: money, paid: money, open: money }),
  next: z.string().nullable(),
  counts: z.object({ open: z.number().int(), all: z.number().int() }),
  asOf,
})

export const invoiceDetail = invoiceRow.extend({
  clientId: z.string(),
  clientName: z.string(),
  clientNumber: z.string(),
  description: z.string().nullable(),
  lines: z.array(
    z.object({
      position: z.number().int(),
      description: z.string(),
      /** Decimal text without trailing zeros, such as `1.5`. */
      quantity: z.string(),
      unitPrice: z.string(),
      vatRate: z.number().nullable(),
      /** Excluding VAT. */
      amount: money,
      vat: money,
    }),
  ),
  vat: z.array(z.object({ rate: z.number().nullable(), base: money, vat: money })),
  terms: z.array(z.object({ dueDate: day.nullable(), amount: money, open: money, collection })),
  receipts: z.array(z.object({ date: day, amount: money })),
  /** What settled a part without money coming in: credit notes, write-offs. */
  allocations: z.array(z.object({ kind: z.enum(['credit', 'other']), date: day.nullable(), amount: money })),
  /** True when Exact may hold the PDF; asking for it can still say there is none. */
  documents: z.object({ pdf: z.boolean() }),
  asOf,
})

/** What may be edited; null clears a value. Keys not named stay as they are. */
export const clientChanges = z
  .object({
    phone: z.string().trim().max(50).nullable(),
    email: z.string().trim().max(200).nullable(),
    street: z.string().trim().max(100).nullable(),
    postcode: z.string().trim().max(20).nullable(),
    city: z.string().trim().max(100).nullable(),
    country: z.string().trim().length(2).nullable(),
  })
  .partial()
export const clientPatch = z.object({ expected: clientChanges, changes: clientChanges })
export const changeAccepted = z.object({ changeId: z.string() })
export const changeStatus = z.object({
  status: z.enum(['waiting', 'written', 'conflict', 'refused']),
  reason: z.string().nullable(),
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
  z.object({ kind: z.literal('search'), q: z.string().min(1).max(200) }),
  z.object({
    kind: z.literal('client'),
    clientId: z.string(),
    part: z.enum(['card', 'openItems', 'invoices']),
  }),
  z.object({ kind: z.literal('link'), url: z.url({ protocol: /^https$/ }).max(500) }),
])
export const tile = z.object({
  id: z.string().min(1).max(40),
  name: z.string().trim().min(1).max(60),
  icon: tileIcon,
  colour: tileColour,
  size: z.enum(['small', 'wide']),
  target: tileTarget,
})
export const tilePage = z.object({ tiles: z.array(tile).max(40) })

export const creditorSearchRequest = clientSearchRequest
export const foundCreditor = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  address: z.string().nullable(),
  postcode: z.string().nullable(),
  city: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  status: z.enum(['active', 'ended', 'blocked']),
  balance: money,
})
export const creditorSearchAnswer = z.object({
  creditors: z.array(foundCreditor),
  total: z.number().int(),
  asOf: asOf.nullable(),
})
export const creditorCard = foundCreditor.extend({ overdue: money, asOf })

export const exactAdmin = z.object({
  state: z.enum(['none', 'connected', 'broken']),
  reason: z.string().nullable(),
  administrations: z.array(
    z.object({
      id: z.number().int(),
      name: z.string(),
      included: z.boolean(),
      amountSign: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
      mapping: z.object({
        representativeTitles: z.record(z.string(), representativeRole),
        directDebit: z.enum(['condition', 'mandate', 'either']),
      }),
      streams: z.array(
        z.object({
          stream: z.string(),
          rows: z.number().int(),
          loading: z.boolean(),
          freshAt: moment.nullable(),
        }),
      ),
    }),
  ),
  budget: z.array(
    z.object({
      administration: z.number().int(),
      minuteLimit: z.number().int().nullable(),
      minuteRemaining: z.number().int().nullable(),
      dayLimit: z.number().int().nullable(),
      dayRemaining: z.number().int().nullable(),
    }),
  ),
  findings: z.array(
    z.object({
      administration: z.number().int(),
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
  mapping: exactAdmin.shape.administrations.element.shape.mapping,
})

export const portalSettings = z.object({
  houseStyle,
  vocabulary,
  features: z.object({ creditors: z.boolean() }),
})

export const accessLogQuery = z.object({
  clientNumber: z.string().max(30).optional(),
  employeeId: z.string().max(60).optional(),
  from: day.optional(),
  to: day.optional(),
  limit: z.number().int().min(1).max(500).default(100),
})
export const accessLog = z.object({
  lines: z.array(
    z.object({
      sequence: z.number().int(),
      at: moment,
      /** The object id in Entra, to ask for the lines of one employee. */
      employeeId: z.string(),
      employeeName: z.string(),
      roles: z.string(),
      event: z.string(),
      clientNumber: z.string().nullable(),
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
export type InvoiceRow = z.infer<typeof invoiceRow>
export type Invoices = z.infer<typeof invoices>
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
