import * as z from 'zod/mini'
import { representativeRole } from './client.ts'
import { moment } from './values.ts'

const directDebit = z.enum(['condition', 'mandate', 'either'])
const signChoice = z.enum(['measured', 'positive', 'negative'])
const administrationMapping = z.object({
  representativeTitles: z.record(z.string(), representativeRole),
  directDebit,
  /** Which sign a debt has in Exact, for clients and for creditors. Default: as measured. */
  amountSigns: z._default(z.object({ debtor: signChoice, creditor: signChoice }), {
    debtor: 'measured',
    creditor: 'measured',
  }),
})

/** How many invoices show a debt as a positive amount, and how many as a negative one. */
const signEvidence = z.object({
  positive: z.int(),
  negative: z.int(),
  /** True if no more amounts are stored, because the invoices contradict each other or what was measured before. */
  isContradicted: z.boolean(),
})

export const exactAdmin = z.object({
  /** `copy`: the connection belongs to another installation, or comes from a back-up. `off`: a setting says so. */
  use: z.enum(['allowed', 'copy', 'off']),
  /** The address of the installation that the connection belongs to. */
  owner: z.nullable(z.string()),
  state: z.enum(['none', 'connected', 'broken']),
  reason: z.nullable(z.string()),
  /** True if so many token requests failed lately that some are no longer sent, to stay within Exact's daily limit. */
  requestsTokensOften: z.boolean(),
  administrations: z.array(
    z.object({
      id: z.int(),
      name: z.string(),
      included: z.boolean(),
      /** False if it is archived or blocked in Exact. */
      isUsable: z.boolean(),
      /** True while its data are being removed, because it was left out. */
      isBeingRemoved: z.boolean(),
      amountSign: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
      signEvidence: z.object({ debtor: signEvidence, creditor: signEvidence }),
      mapping: administrationMapping,
      /** Frequent job titles of contacts that the mapping does not have, with the role that they seem to stand for. */
      titles: z.array(z.object({ title: z.string(), count: z.int(), role: z.nullable(representativeRole) })),
      /**
       * How many clients have a payment condition of direct debit, a mandate or both, and what seems to show direct
       * debit. Null once an admin has saved the mapping, or before these were read.
       */
      directDebit: z.nullable(
        z.object({ condition: z.int(), mandate: z.int(), both: z.int(), proposed: directDebit }),
      ),
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
  /** Without it the stored mapping is kept. */
  mapping: z.optional(administrationMapping),
})

export type ExactAdmin = z.infer<typeof exactAdmin>
export type AdministrationSettings = z.infer<typeof administrationSettings>
