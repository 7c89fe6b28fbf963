import type { DayNumber } from './days.ts'
import { bankAccountOf, citizenServiceNumber, dutchIban } from './iban.ts'
import { kindOf } from './kinds.ts'
import { accountName, formalName, mailbox, type PersonName, personName } from './names.ts'
import { landLine, mobilePhone, place, wijkBijDuurstede } from './places.ts'
import { type Random, randomFrom } from './random.ts'
import type { Relation } from './relation.ts'
import { representativeOf } from './representatives.ts'

export type ClientSource = { readonly seed: number; readonly clients: number; readonly today: DayNumber }

/** Clients who live at the postcode used in the examples. */
const neighbours: { readonly [client: number]: string } = {
  3: 'Prinsenhof 12',
  11: 'Prinsenhof 31 A',
  40: 'Prinsenhof 9',
}
const sharedPostcode = '1234AB'

/** Generates client `index`. The result depends on the seed and the index only, not on other clients. */
export function client(source: ClientSource, index: number): Relation {
  return index === 0 ? firstClient(source) : anyClient(source, index)
}

function addressOf(
  index: number,
  random: Random,
): { street: string; postcode: string; city: string; phone: string } {
  const generated = place(random)
  const phone = landLine(random, generated.city)
  const neighbour = neighbours[index]
  return neighbour
    ? {
        street: neighbour,
        postcode: index === 11 ? '1234 AB' : sharedPostcode,
        city: wijkBijDuurstede.name,
        phone,
      }
    : { street: generated.street, postcode: generated.postcode, city: generated.city.name, phone }
}

type DirectDebit = Pick<Relation, 'mandates' | 'paymentCondition' | 'paysByDirectDebit'>

/**
 * Payment condition and mandate agree, except for a few clients who have only one of them. Some who stopped paying by
 * direct debit still have a cancelled mandate.
 */
function directDebitOf(index: number, number: string, today: DayNumber, random: Random): DirectDebit {
  const kind = kindOf(index)
  const byKind = kind === 'directDebitUnderWay' || kind === 'directDebitPaid' || kind === 'reversed'
  const paysByDirectDebit = byKind || random.chance(0.35)
  const condition = random.pick(paysByDirectDebit ? ['IN', 'IN', 'I2'] : ['30', '30', '30', '14'])
  const signed = today - random.between(200, 2500)
  const mandate = { reference: `M${number}`, signed, cancelled: null }
  if (!paysByDirectDebit) {
    const cancelled = { ...mandate, cancelled: today - random.between(5, 190) }
    return {
      paysByDirectDebit,
      paymentCondition: condition,
      mandates: random.chance(0.08) ? [cancelled] : [],
    }
  }
  if (index % 23 === 5) return { paysByDirectDebit, paymentCondition: '30', mandates: [mandate] }
  if (index % 23 === 12) return { paysByDirectDebit, paymentCondition: condition, mandates: [] }
  const earlier = { reference: `M${number}-1`, signed: signed - 400, cancelled: signed - 1 }
  return {
    paysByDirectDebit,
    paymentCondition: condition,
    mandates: random.chance(0.1) ? [earlier, mandate] : [mandate],
  }
}

function anyClient({ seed, clients, today }: ClientSource, index: number): Relation {
  const random = randomFrom(seed, 11, index)
  const number = String(100_001 + index)
  const person = personName(random)
  const address = addressOf(index, random)
  const mobile = random.chance(0.6) ? mobilePhone(random) : null
  const hasContact = random.chance(0.85)
  const representative = representativeOf(seed, clients, random)
  const ended = random.chance(0.04) ? today - random.between(1, 300) : null
  const other = place(random)
  return {
    index,
    role: 'client',
    alsoCreditor: false,
    number,
    name: accountName(person, random),
    person: hasContact ? person : null,
    birthDate: hasContact && random.chance(0.9) ? today - random.between(7_000, 36_000) : null,
    citizenServiceNumber: citizenServiceNumber(random),
    street: address.street,
    postcode: address.postcode,
    city: address.city,
    phone: random.chance(0.75) ? (random.chance(0.5) ? address.phone : mobilePhone(random)) : null,
    mobile: hasContact ? mobile : null,
    email: random.chance(0.65) ? emailOf(person, random) : null,
    since: today - random.between(560, 3_500),
    ended,
    blocked: random.chance(0.01),
    representative,
    mainContact: mainContactOf(hasContact, representative !== null, random),
    addresses: addressesOf(address, other, random),
    bankAccounts: bankAccountsOf(person, random),
    ...directDebitOf(index, number, today, random),
  }
}

function emailOf(person: PersonName, random: Random): string {
  const last = mailbox(person.prefix + person.lastName)
  const first = random.chance(0.5) ? mailbox(person.firstName) : mailbox(person.initials).charAt(0)
  return `${first}.${last}${random.chance(0.3) ? random.between(1, 99) : ''}@voorbeeld.${random.pick(['nl', 'nl', 'eu'])}`
}

function mainContactOf(
  hasContact: boolean,
  hasRepresentative: boolean,
  random: Random,
): Relation['mainContact'] {
  if (!random.chance(0.6)) return null
  if (hasRepresentative && (!hasContact || random.chance(0.5))) return 'representative'
  return hasContact ? 'client' : null
}

type Lines = { readonly street: string; readonly postcode: string; readonly city: string }

function addressesOf(
  visit: Lines,
  other: { readonly street: string; readonly postcode: string; readonly city: { readonly name: string } },
  random: Random,
): Relation['addresses'] {
  const main = { type: 1, street: visit.street, postcode: visit.postcode, city: visit.city } as const
  const elsewhere = { street: other.street, postcode: other.postcode, city: other.city.name }
  if (random.chance(0.12)) return [main, { type: 2, ...elsewhere }]
  if (random.chance(0.1)) return [main, { type: 3, ...elsewhere }]
  return [main]
}

function bankAccountsOf(person: PersonName, random: Random): Relation['bankAccounts'] {
  if (random.chance(0.08)) return []
  const holder = formalName(person)
  const main = { ...bankAccountOf(random), holder }
  return random.chance(0.07) ? [main, { ...bankAccountOf(random), holder }] : [main]
}

/** The client of the examples in the manual and the demo. */
function firstClient({ today }: ClientSource): Relation {
  const address = { street: 'Prinsenhof 7', postcode: sharedPostcode, city: wijkBijDuurstede.name }
  return {
    index: 0,
    role: 'client',
    alsoCreditor: false,
    number: '100001',
    name: 'S. van der Wijngaert',
    person: { gender: 'M', firstName: 'Sjoerd', initials: 'S.', prefix: 'van der', lastName: 'Wijngaert' },
    birthDate: -10_395,
    citizenServiceNumber: '999990019',
    ...address,
    phone: '06-12349876',
    mobile: '06-12349876',
    email: 'sjoerd.wijngaert@voorbeeld.nl',
    since: today - 2_300,
    ended: null,
    blocked: false,
    representative: {
      name: 'A. Dautzenberg',
      title: 'Curator',
      phone: '013-5110044',
      email: 'a.dautzenberg@voorbeeld.nl',
      isBusiness: false,
      person: { gender: 'V', firstName: 'Anna', initials: 'A.', prefix: '', lastName: 'Dautzenberg' },
    },
    mainContact: 'representative',
    addresses: [{ type: 1, ...address }],
    bankAccounts: [
      { iban: dutchIban('INGB', '0001234567'), bic: 'INGBNL2A', holder: 'S. van der Wijngaert' },
    ],
    mandates: [{ reference: 'M100001', signed: today - 2_280, cancelled: null }],
    paymentCondition: 'IN',
    paysByDirectDebit: true,
  }
}
