import type { DayNumber } from './days.ts'
import { bankAccountOf } from './iban.ts'
import { mailbox } from './names.ts'
import { landLine, place } from './places.ts'
import { randomFrom } from './random.ts'
import type { Relation } from './relation.ts'

const trades = [
  'Bakkerij',
  'Wasserij',
  'Schildersbedrijf',
  'Apotheek',
  'Installatiebureau',
  'Hoveniersbedrijf',
  'Uitzendbureau',
  'Groothandel',
  'Taxi',
  'Drukkerij',
  'Schoonmaakbedrijf',
  'Medische Hulpmiddelen',
] // prettier-ignore
const owners = [
  'De Molen',
  'Van Dam',
  'Jansen & Zn.',
  'Het Gooi',
  'Rijnstreek',
  'Oosterhout',
  "'t Hart",
  'Noord',
] as const

/** Generates a supplier, or a prospect, which must never appear as a client. */
export function firm(
  source: { readonly seed: number; readonly today: DayNumber },
  role: 'creditor' | 'prospect',
  index: number,
  position: number,
): Relation {
  const random = randomFrom(source.seed, role === 'creditor' ? 13 : 17, position)
  const address = place(random)
  const name = `${random.pick(trades)} ${random.pick(owners)}${position >= 20 ? ` ${position}` : ''} B.V.`
  const lines = { street: address.street, postcode: address.postcode, city: address.city.name }
  return {
    index,
    role,
    alsoCreditor: false,
    number: String((role === 'creditor' ? 5_000_001 : 7_000_001) + position),
    name,
    person: null,
    birthDate: null,
    citizenServiceNumber: null,
    ...lines,
    phone: landLine(random, address.city),
    mobile: null,
    email: `info@${mailbox(name).replace(/[.]/g, '')}.voorbeeld.nl`,
    since: source.today - random.between(600, 4_000),
    ended: null,
    blocked: false,
    representative: null,
    mainContact: null,
    addresses: [{ type: 1, ...lines }],
    bankAccounts: [{ ...bankAccountOf(random), holder: name }],
    mandates: [],
    paymentCondition: '30',
    paysByDirectDebit: false,
  }
}
