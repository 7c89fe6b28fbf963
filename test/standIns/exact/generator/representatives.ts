import { formalName, mailbox, type PersonName, personName } from './names.ts'
import { landLine, mobilePhone, wijkBijDuurstede } from './places.ts'
import { type Random, randomFrom } from './random.ts'

/** A client's representative, as recorded in a contact of the client's account. */
export type Representative = {
  readonly name: string
  /** The job title, which marks a contact as a representative in this administration. */
  readonly title: 'Curator' | 'Bewindvoerder' | 'Mentor' | 'Ouder' | 'Gemachtigde'
  readonly phone: string | null
  readonly email: string | null
  /** True for an office that is recorded with its business phone and e-mail only. */
  readonly isBusiness: boolean
  readonly person: PersonName | null
}

const officeNames = [
  'De Boer Bewind',
  'Rijpwetering Bewind',
  'Van Galen Bewindvoering',
  'Zekerheid & Rust B.V.',
  'Bewindskantoor IJsselland',
] as const

/** Generates an office. It serves many clients, whose contacts all have its name, phone and e-mail. */
function office(seed: number, index: number): Representative {
  const random = randomFrom(seed, 71, index)
  const round = Math.floor(index / officeNames.length)
  const base = officeNames[index % officeNames.length] ?? officeNames[0]
  const name = round === 0 ? base : `${base} ${round + 1}`
  return {
    name,
    title: 'Bewindvoerder',
    phone: landLine(random, wijkBijDuurstede),
    email: `post@${mailbox(name).replace(/\./g, '')}${round === 0 ? '' : round + 1}.voorbeeld.nl`,
    isBusiness: index % 2 === 1,
    person: null,
  }
}

const family = ['Ouder', 'Gemachtigde', 'Mentor', 'Curator'] as const

/** One client in three gets a representative; half of those are an office that serves about 30 clients. */
export function representativeOf(seed: number, clients: number, random: Random): Representative | null {
  if (!random.chance(1 / 3)) return null
  if (random.chance(0.5)) return office(seed, random.below(Math.max(2, Math.ceil(clients / 180))))
  const person = personName(random)
  const name = formalName(person)
  return {
    name,
    title: random.pick(family),
    phone: random.chance(0.9) ? mobilePhone(random) : null,
    email: random.chance(0.7)
      ? `${mailbox(person.firstName)}.${mailbox(person.lastName)}@voorbeeld.nl`
      : null,
    isBusiness: false,
    person,
  }
}
