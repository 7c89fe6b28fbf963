import type { SearchResult } from '../../src/clients/client.ts'
import type { Person } from './people.ts'

/** Clients that differ in what can be searched for. */
export const people: readonly Person[] = [
  {
    number: '100001',
    name: 'S. van der Wijngaert',
    person: { first: 'Sjoerd', initials: 'S.', prefix: 'van der', last: 'Wijngaert' },
    born: '1941-07-17',
    street: 'Prinsenhof 7',
    postcode: '1234AB',
    city: 'Wijk bij Duurstede',
    phone: '06-12349876',
    email: 'sjoerd.wijngaert@voorbeeld.nl',
    iban: 'NL20INGB0001234567',
    representative: {
      name: 'A. Dautzenberg',
      role: 'curator',
      phone: '013-5110044',
      email: 'a.dautzenberg@voorbeeld.nl',
    },
  },
  { number: '100002', name: 'J. de Vries', street: 'Dorpsstraat 12 A', postcode: '6711 CD', city: 'Ede' },
  { number: '100003', name: 'K. de Vries', street: 'Molenweg 3', postcode: '6711CD', city: 'Ede' },
  { number: '100004', name: 'M. de Vries', street: 'Molenweg 3', postcode: '3511EF', city: 'Utrecht' },
  { number: '100005', name: 'T. van Ede', postcode: '5011GH', city: 'Tilburg' },
  { number: '100006', name: 'Jansen, P.', email: 'familie.jansen@voorbeeld.nl', city: 'Zwolle' },
  { number: '100007', name: 'Jansen, P.H.', email: 'familie.jansen@voorbeeld.nl', city: 'Zwolle' },
  {
    number: '100008',
    name: 'B. Janssen',
    postcode: '1234AB',
    street: 'Prinsenhof 31',
    city: 'Wijk bij Duurstede',
  },
  {
    number: '0000042',
    name: 'Ö. Özdemir',
    city: "'s-Gravenhage",
    phone: '+31 (0)70 3456789',
    status: 'ended',
  },
  { number: '100010', name: "N. d'Hondt-van 't Veld", city: "'s-Hertogenbosch" },
  {
    number: '100011',
    name: 'Mw. A. Kuijpers',
    representative: { name: 'De Boer Bewind', role: 'bewindvoerder' },
  },
  { number: '100012', name: 'R. Smit', representative: { name: 'De Boer Bewind', role: 'bewindvoerder' } },
  { number: '100013', name: 'H. Verhoeven', status: 'ended', city: 'Nijmegen' },
  {
    number: '100071',
    name: 'L. Tak',
    representative: { name: 'Budgetkantoor IJsselland 27', role: 'bewindvoerder' },
  },
  {
    number: '100072',
    name: 'P. Tak',
    representative: { name: 'Budgetkantoor IJsselland 4', role: 'bewindvoerder' },
  },
  { number: '100019', name: 'W. Quant', email: 'zorgteam-linde@voorbeeld.nl' },
  { number: '100014', name: 'H. Verhoeven', status: 'active', city: 'Zwolle' },
  { number: '100015', name: 'Ольга Иванова', city: 'Rotterdam' },
]

export const numbers = (result: SearchResult) => result.hits.map((hit) => hit.number)
export const similarNumbers = (result: SearchResult) => result.similar.map((hit) => hit.number)
