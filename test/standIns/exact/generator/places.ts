import type { Random } from './random.ts'

type City = { readonly name: string; readonly from: number; readonly to: number; readonly areaCode: string }
export type Place = { readonly street: string; readonly postcode: string; readonly city: City }

export const wijkBijDuurstede: City = { name: 'Wijk bij Duurstede', from: 3960, to: 3962, areaCode: '0343' }
const cities: readonly City[] = [
  wijkBijDuurstede,
  { name: "'s-Gravenhage", from: 2491, to: 2599, areaCode: '070' },
  { name: "'s-Hertogenbosch", from: 5211, to: 5237, areaCode: '073' },
  { name: 'Utrecht', from: 3511, to: 3585, areaCode: '030' },
  { name: 'Ede', from: 6711, to: 6718, areaCode: '0318' },
  { name: 'Tilburg', from: 5011, to: 5049, areaCode: '013' },
  { name: 'IJsselstein', from: 3401, to: 3404, areaCode: '030' },
  { name: 'Bergen op Zoom', from: 4611, to: 4625, areaCode: '0164' },
  { name: 'Súdwest-Fryslân', from: 8601, to: 8608, areaCode: '0515' },
  { name: 'Capelle aan den IJssel', from: 2901, to: 2909, areaCode: '010' },
  { name: 'Nijmegen', from: 6511, to: 6546, areaCode: '024' },
  { name: 'Zwolle', from: 8011, to: 8045, areaCode: '038' },
]
const streets = [
  'Prinsenhof',
  'Dorpsstraat',
  'Kerkstraat',
  'Molenweg',
  'Burgemeester van Rijnlaan',
  'Beukenlaan',
  "'t Hoge Land",
  'Oranjestraat',
  'Lindehof',
  'Sint Jansplein',
  'Korte Voorhout',
  'Meidoornplantsoen',
  'IJsbaanpad',
  'Zonnehof',
] // prettier-ignore
const letters = 'ABCDEFGHJKLMNPRSTUVWXZ'

/** Generates a visiting address with a plausible postcode; one in six has a space in it. */
export function place(random: Random): Place {
  const city = random.pick(cities)
  const letter = (): string => letters.charAt(random.below(letters.length))
  const digits = random.between(city.from, city.to)
  const space = random.chance(1 / 6) ? ' ' : ''
  const addition = random.chance(0.15) ? random.pick(['A', 'bis', '-2', ' hs']) : ''
  return {
    street: `${random.pick(streets)} ${random.between(1, 240)}${addition}`,
    postcode: `${digits}${space}${letter()}${letter()}`,
    city,
  }
}

const digitsOf = (random: Random, count: number): string =>
  Array.from({ length: count }, () => String(random.below(10))).join('')
const pairs = (digits: string): string => digits.replace(/(\d{2})(?=\d)/g, '$1 ')

/** Generates a mobile number in one of the usual notations. */
export function mobilePhone(random: Random): string {
  const number = `${random.between(1, 5)}${digitsOf(random, 7)}`
  switch (random.below(6)) {
    case 0:
      return `06${number}`
    case 1:
      return `+31 6 ${pairs(number)}`
    case 2:
      return `0031 6${number}`
    case 3:
      return `06 ${pairs(number)}`
    case 4:
      return `+316${number}`
    default:
      return `06-${number}`
  }
}

/** Generates a landline number of the city in one of the usual notations. */
export function landLine(random: Random, city: City): string {
  const rest = `${random.between(2, 7)}${digitsOf(random, 9 - city.areaCode.length)}`
  switch (random.below(4)) {
    case 0:
      return `(${city.areaCode}) ${pairs(rest)}`
    case 1:
      return `${city.areaCode}${rest}`
    case 2:
      return `+31 (0)${city.areaCode.slice(1)} ${rest}`
    default:
      return `${city.areaCode}-${rest}`
  }
}
