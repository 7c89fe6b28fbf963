import type { DayNumber } from './days.ts'
import type { PersonName } from './names.ts'
import type { Representative } from './representatives.ts'

/** Everything about a relation except its money. */
export type Relation = {
  readonly index: number
  readonly role: 'client' | 'creditor' | 'prospect'
  /** True for a client that also sends invoices. */
  readonly alsoCreditor: boolean
  readonly number: string
  readonly name: string
  readonly person: PersonName | null
  readonly birthDate: DayNumber | null
  readonly citizenServiceNumber: string | null
  readonly street: string
  readonly postcode: string
  readonly city: string
  readonly phone: string | null
  readonly mobile: string | null
  readonly email: string | null
  readonly since: DayNumber
  readonly ended: DayNumber | null
  readonly blocked: boolean
  readonly representative: Representative | null
  /** Which contact is the account's main contact. */
  readonly mainContact: 'client' | 'representative' | null
  readonly addresses: readonly {
    /** 1 visit, 2 post, 3 invoice. */
    readonly type: 1 | 2 | 3
    readonly street: string
    readonly postcode: string
    readonly city: string
  }[]
  readonly bankAccounts: readonly { readonly iban: string; readonly bic: string; readonly holder: string }[]
  readonly mandates: readonly {
    readonly reference: string
    readonly signed: DayNumber
    readonly cancelled: DayNumber | null
  }[]
  /** Code of the payment condition on sales. */
  readonly paymentCondition: string
  readonly paysByDirectDebit: boolean
}

export const paymentConditions = [
  { code: '14', description: '14 dagen', days: 14, method: 'B' },
  { code: '30', description: '30 dagen na factuurdatum', days: 30, method: 'B' },
  { code: 'IN', description: 'Automatische incasso', days: 14, method: 'I' },
  { code: 'I2', description: 'Incasso rond de 25e', days: 30, method: 'I' },
  { code: 'KO', description: 'Contant', days: 0, method: 'K' },
] as const
