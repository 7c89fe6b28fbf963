import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clientKeys, type SearchableClient } from '../../src/clients/keys/clientKeys.ts'
import { matchKey } from '../../src/clients/keys/lookup.ts'
import { searchTermsOf } from '../../src/clients/search/searchTerms.ts'
import { readQuery } from '../../src/clients/search/text/readQuery.ts'
import { clientOf, finds, findsAtAll, jansen } from './someone.ts'

type Row = readonly [written: string, foundBy: readonly string[], notBy?: readonly string[]]

const someone = clientOf(jansen)
const lists = (texts: readonly string[]) => texts.join(' | ')

/** Tests each notation: a client that has it is found by the first texts, and not by the others. */
function testNotations(clientWith: (written: string) => SearchableClient, rows: readonly Row[]): void {
  test.each(rows.map(([written, foundBy, notBy = []]) => ({ written, foundBy, notBy })))(
    '$written',
    ({ written, foundBy, notBy }) => {
      const client = clientWith(written)
      expect(lists(foundBy.filter((q) => !findsAtAll(client, q))), 'is not found by').toBe('')
      expect(lists(notBy.filter((q) => finds(client, q))), 'is found by').toBe('')
    },
  )
}

describe('a phone field', () => {
  const mobile = ['0612345678', '+31612345678', '345678']
  const office = ['0102417365', '010-2417365', '417365']
  const both = [...mobile, ...office]
  const glued = ['780102', '5678010', '56780102417365']
  testNotations(
    (written) => ({ ...someone, phone: written }),
    [
      ['0612345678 0102417365', both, glued],
      ['0612345678  0102417365', both, glued],
      ['06-12345678-010-2417365', both, glued],
      ['06-12345678 - 010-2417365', both, glued],
      ['0612345678&0102417365', both, glued],
      ['0612345678 + 0102417365', both, glued],
      ['0612345678 (0102417365)', both, glued],
      ['0612345678 (werk 0102417365)', both, glued],
      ['0612345678 dochter 0102417365 zoon', both, glued],
      ['0612345678 b.g.g. 0102417365', both, glued],
      ['0612345678\n0102417365', both, glued],
      ['Tel: 0102417365; mob: 0612345678', both, glued],
      ['+31 6 1234 5678 / +31 (0)10 241 73 65', both, glued],
      ['0612345678 na 18 uur', mobile, ['567818', '67818']],
      ['na 18:00 uur 0612345678', mobile, ['180006']],
      ['0102417365 tst 12', office, ['736512', '17365 12']],
      ['0102417365 toestel 112', office, ['7365112']],
      ['dochter 2: 0612345678', mobile, ['2061']],
      ['0102417365/66', office, ['736566']],
      ['010-2417365 / 2417366', [...office, '2417366', '0102417366'], ['3652417366']],
      ['010-2417365 of 2417366', [...office, '2417366', '0102417366']],
      ['6-12345678 / 10-2417365', both, glued],
      ['06\u201112345678 \u2013 010\u20112417365', both, glued],
      ['06_12345678', mobile],
      ['0102417365 toestel 12345', office, ['736512345']],
      ['612345678', mobile],
      ['31612345678', mobile],
      ['06.12.34.56.78', mobile],
      ['(06) 12 34 56 78', mobile],
      ['+32 2 512 34 56', ['+3225123456', '0032 2 512 34 56', '5123456']],
      ['0049 2821 765432 / 0612345678', ['+492821765432', ...mobile]],
      ['0049 2821 76543 / 06 12345678', ['+49282176543', ...mobile]],
      ["06 12 34 56 78 (alleen 's avonds)", mobile],
      ['eerst 010-2417365 proberen dan 06 12345678', both, glued],
      ['0102417365 (liever niet voor 10:00)', office, ['736510', '7365100']],
      ['085-1302244 optie 3', ['0851302244'], ['13022443']],
      ['0612345678 vanaf 1-12-2026 0102417365', both, ['34567811']],
      ['0102417365 na 17.30u', office, ['736517']],
      ['06 12345678 (24/7)', mobile, ['34567824']],
      ['0612345678 kleinzoon 2e nummer 0102417365', both, glued],
      ['O6-12345678', mobile],
      ['06-123OO678', ['0612300678']],
      ['+31-(0)6-12345678', mobile],
      ['0800-0231 / 0612345678', mobile],
      ['bgg 0102417365 anders 06 12 34 56 78', both],
      ['kamer 12: 010-2417365', office, ['120102']],
    ],
  )
})

describe('a street line', () => {
  testNotations(
    (written) => ({ ...someone, street: written }),
    [
      ['Kerkstraat 5 kamer 12', ['1234AB 5', '1234AB 5 kamer 12', 'kerkstraat 5'], ['1234AB 12', '1234 12']],
      ['Kerkstraat 5, kamer 12', ['1234AB 5', 'kerkstraat 5'], ['1234AB 12']],
      ['Kerkstraat 5 K12', ['1234AB 5'], ['1234AB 12']],
      ['Kerkstraat 5 (kamer 12)', ['1234AB 5', 'kerkstraat 5 kamer 12'], ['1234AB 12']],
      ['Kerkstraat 5 2e etage', ['1234AB 5', 'kerkstraat 5'], ['1234AB 2']],
      ['Kerkstraat 5, 3e verdieping', ['1234AB 5'], ['1234AB 3']],
      ['Kerkstraat 5 2-hoog', ['1234AB 5', '1234AB 5 2 hoog'], ['1234AB 2']],
      ['Kerkstraat 5 hs.', ['1234AB 5', '1234AB 5 hs', '1234AB 5-hs', '1234ab 5hs'], ['1234AB 5 bis']],
      ['Kerkstraat 5 huis', ['1234AB 5', '1234AB 5 hs']],
      ['Kerkstraat 5 bis', ['1234AB 5', '1234AB 5 bis', '1234AB 5bis']],
      ['Kerkstraat 5 II', ['1234AB 5', '1234AB 5 II', '1234AB 5-2'], ['1234AB 2']],
      ['Kerkstraat 5-7', ['1234AB 5', '1234AB 5-7'], ['1234AB 57', '1234AB 7']],
      ['Kerkstraat 5 t/m 9', ['1234AB 5', 'kerkstraat 5'], ['1234AB 9']],
      ['Kerkstraat 5 app. 12', ['1234AB 5', '1234AB 5 app 12'], ['1234AB 12']],
      ['Kerkstraat 5 appartement B', ['1234AB 5', '1234AB 5 B']],
      ['Kerkstraat 5, afd. De Linde', ['1234AB 5', 'kerkstraat 5']],
      ['Kerkstraat 5 - afdeling 3', ['1234AB 5'], ['1234AB 3']],
      ['Kerkstraat 5 nr. 12', ['1234AB 5', 'kerkstraat 5'], ['1234AB 12']],
      ['Dijk 10 nr. 4', ['1234AB 4'], ['1234AB 10']],
      ['Kerkstraat nr. 5', ['1234AB 5', 'kerkstraat 5', 'kerkstraat nr 5']],
      ['Kerkstraat nr 5 A', ['1234AB 5', '1234AB 5a', '1234 ab 5 a']],
      ['Kerkstraat 5A', ['1234AB 5', '1234AB 5a', '1234 5', 'kerkstraat 5a'], ['1234AB 5 b']],
      ['Rivium 2e Straat 59', ['1234AB 59', 'rivium 59', 'rivium 2e straat 59'], ['1234AB 2']],
      ['Plein 1944 3', ['1234AB 3', 'plein 1944 3', 'plein 1944'], ['1234AB 1944']],
      ['Plein 1940-1945 12', ['1234AB 12'], ['1234AB 1940']],
      ['2e Dwarsstraat 8', ['1234AB 8', 'dwarsstraat 8'], ['1234AB 2']],
      ['1e Jan van der Heijdenstraat 71 III', ['1234AB 71', 'heijdenstraat 71'], ['1234AB 1']],
      ['Laan van Meerdervoort 501, flat 12', ['1234AB 501', 'laan van meerdervoort 501'], ['1234AB 12']],
      ['Verpleeghuis De Linde, Kerkstraat 5', ['1234AB 5', 'kerkstraat 5']],
      ['Postbus 77', ['1234AB 77', 'postbus 77']],
      ['Kerkstraat 5 a-II', ['1234AB 5', '1234AB 5a', '1234AB 5 a II', '1234AB 5a-2']],
      ['Kerkstraat 5 bis A', ['1234AB 5', '1234AB 5 bis', '1234AB 5 bis a', '1234AB 5bisa']],
      ['Kerkstraat 5 Begane grond', ['1234AB 5', '1234AB 5 bg', '1234AB 5 begane grond']],
      ['Kerkstraat 5 3e', ['1234AB 5', '1234AB 5 3e', '1234AB 5 3e verdieping'], ['1234AB 3']],
      ['Kerkstraat 5 unit B12', ['1234AB 5', '1234AB 5 B12', '1234AB 5 unit b12'], ['1234AB 12']],
      [
        'Kerkstraat 5 woning 2 kamer 3',
        ['1234AB 5', '1234AB 5 kamer 3', '1234AB 5 woning 2'],
        ['1234AB 3', '1234AB 2'],
      ],
      ['Kerkstraat 5 huisje 17', ['1234AB 5', '1234AB 5 huisje 17', '1234AB 5-17'], ['1234AB 17']],
      ['Kerkstraat 5 zorgappartement 17', ['1234AB 5', '1234AB 5 zorgappartement 17'], ['1234AB 17']],
      ['Kerkstraat 5 A bis', ['1234AB 5', '1234AB 5a', '1234AB 5 a bis', '1234AB 5abis']],
      ['Kerkstraat 5-2-A', ['1234AB 5', '1234AB 5-2', '1234AB 5-2a', '1234AB 5 2 a'], ['1234AB 2']],
      ['Kerkstraat 5 app B-14', ['1234AB 5', '1234AB 5 b14', '1234AB 5 b-14'], ['1234AB 14']],
      ['Kerkstraat 5 1L', ['1234AB 5', '1234AB 5 1L', '1234AB 5-1l'], ['1234AB 1']],
      ['Kerkstraat 5 achterhuis', ['1234AB 5', '1234AB 5 achterhuis']],
      ['Park 16 Hoven 75', ['1234AB 75', 'park 16 hoven 75'], ['1234AB 16']],
      ['Nr 63 Kerkstraat', ['1234AB 63', 'kerkstraat 63']],
      ['84a Kerkstraat', ['1234AB 84', '1234AB 84a', 'kerkstraat 84a']],
      ['5e Dwarskamp 36', ['vijfde dwarskamp 36', '5e dwarskamp 36', 'dwarskamp 36']],
      ['Antwoordnummer 93', ['antwoordnummer 93', '1234AB 93']],
      ['Kerkstraat 99A04', ['1234AB 99', '1234AB 99a04', '1234AB 99 A04'], ['1234AB 4']],
      ['Zuid 2 15', ['1234AB 15', 'zuid 2 15', 'zuid 2 nr 15'], ['1234AB 2']],
      ['Straat 4 81', ['1234AB 81', 'straat 4 81'], ['1234AB 4']],
      ['Wilgenpad 4 81', ['1234AB 4', '1234AB 4-81'], ['1234AB 81']],
      ["Plein '40-'45 109", ['1234AB 109', 'plein 40-45 109', "plein '40-'45 nr 109"], ['1234AB 45']],
      ['Plein 40-45 nr 111', ['1234AB 111', 'plein 40 45 111'], ['1234AB 40']],
      ['Laan 1940-1945 77', ['1234AB 77', 'laan 1940-1945 77', 'laan 1940 1945 nr 77'], ['1234AB 1940']],
      ['2e Dwarspad 71', ['tweede dwarspad 71', '2e dwarspad 71']],
      ['Kamer 12, Wilgenpad 89', ['1234AB 89', 'wilgenpad 89'], ['1234AB 12']],
    ],
  )

  test('an address is found by its house number, and never by what is added to that number', () => {
    const additions = fc.constantFrom(
      ...[
        ' kamer 912',
        ', kamer 912',
        ' (k. 912)',
        ' app. 912',
        ' 912e etage',
        ' 912-hoog',
        ' t/m 912',
        '-912',
      ],
      ...[' hs', '-hs', ' bis', ' II', 'a', ' A', '-A', ' afd. 912', ', verd. 912', ' unit 912', ' flat 912'],
    )
    const streets = fc.constantFrom('Kerkstraat', 'Laan van Meerdervoort', 'Rivium 2e Straat', 'Plein 1944')
    fc.assert(
      fc.property(streets, fc.integer({ min: 1, max: 899 }), additions, (street, house, addition) => {
        const client = { ...someone, street: `${street} ${house}${addition}` }
        expect(finds(client, `1234AB ${house}`), client.street).toBe(true)
        expect(finds(client, '1234AB 912'), client.street).toBe(false)
      }),
    )
  })
})

describe('a postcode field', () => {
  const all = ['1234AB', '1234 ab', '1234 AB 1', '1234']
  testNotations(
    (written) => ({ ...someone, postcode: written }),
    [
      ['1234AB', all],
      ['1234 AB', all],
      ['1234  AB', all],
      [' 1234 A B ', all],
      ['12 34 AB', all],
      ['1234-AB', all],
      ['1234.AB', all],
      ['NL-1234 AB', all],
      ['NL 1234AB', all],
      ['1234 AB Ede', all],
      ['1234AB, Ede', all],
      ['Ede 1234 AB', all],
      ['1234ab nederland', all],
      ['1234 A.B.', all],
      ['B-4700', ['4700']],
      ['D-47533', ['47533']],
      ['47533 Kleve', ['47533']],
      ['1234 AB', ['NL-1234AB', '1234-ab', '1234.ab', '1234AB nl', '1234 AB nederland', "'1234AB'"]],
      ['12O4 XG', ['1204xg', '1204 xg 1']],
      ['B-2930', ['b-2930', '2930']],
      ['B2930', ['b-2930', '2930']],
      ['BE-2930', ['be-2930', '2930']],
    ],
  )
})

describe('the name of an office', () => {
  testNotations(
    (written) => {
      const contact = {
        name: written,
        ...{ first_name: null, initials: null, name_prefix: null, last_name: null },
        ...{ representative_role: 'bewindvoerder' as const, is_client: false, birth_date: null },
        ...{ phone: null, mobile: null, email: null },
      }
      return { ...someone, contacts: [contact] }
    },
    [
      [
        'Zekerheid & Rust',
        ['zekerheid en rust', 'zekerheid + rust', 'zekerheid rust', 'zekerheidenrust', 'zekerheidrust'],
      ],
      ['Zekerheid en Rust', ['zekerheid & rust', 'zekerheid rust', 'zekerheidrust', 'Zekerheid+Rust']],
      ['Zekerheid+Rust', ['zekerheid en rust', 'zekerheid & rust']],
      ['Stichting De Linde', ['de linde', 'stg de linde', 'stg. linde', 'st. de linde', 'stichting linde']],
      ['Stg. De Linde', ['stichting de linde', 'de linde']],
      ['St. De Linde', ['stichting de linde', 'de linde']],
      ['Horizon B.V.', ['horizon bv', 'horizon b.v.', 'horizon']],
      ['Horizon BV', ['horizon b.v.', 'horizon', 'horizon bv']],
      ['De Boer Bewindvoering', ['boer bewind', 'boer bewindvoerder', 'de boer bewindvoering', 'boerbewind']],
      ['De Boer Bewind', ['boer bewindvoering', 'boer bewindvoerders', 'boerbewind', 'deboer bewind']],
      ['Boerbewind', ['boer bewind', 'boer bewindvoering', 'boerbewind']],
      ['Bewindvoerderskantoor De Boer', ['boer bewind', 'bewindvoerderskantoor boer', 'bewindvoering boer']],
      ['Rijpwetering - Jansen', ['rijpwetering jansen', 'rijpwetering-jansen', 'jansen rijpwetering']],
      ['Rijpwetering-Jansen Bewind', ['rijpwetering jansen', 'rijpwetering - jansen']],
      ['Budgetkring 24', ['budgetkring 24', 'budgetkring24', 'budget kring']],
      ["Bewindskantoor 't Gooi", ['bewindkantoor gooi', 'bewindskantoor gooi', 'gooi bewindvoering']],
      ['Buro Helder (bewind/curatele)', ['bureau helder', 'helder curatele', 'helder curator']],
      ['Bureau voor Inkomensbeheer De Waarde', ['buro inkomensbeheer waarde', 'inkomens beheer waarde']],
      ['2Balans Bewindvoering', ['2balans', '2 balans bewind', '2balans bewindvoerder']],
      ['OnderBewind.nl', ['onderbewind', 'onderbewind.nl']],
      ['Vrij4U', ['vrij 4 u', 'vrij4u', 'vrij']],
      ['Stichting Mentorschap Midden', ['mentor midden', 'st. mentorschap midden']],
    ],
  )
})

describe('as people type an address', () => {
  const all = [
    ...[
      'kerkstraat',
      'kerkstraat 12',
      'Kerkstraat 12 Ede',
      'ede kerkstraat',
      'kerkstr. 12',
      'kerkstr 12 ede',
    ],
    ...[
      'Kerkstraat 12, 1234 AB Ede',
      'Kerkstraat 12 1234AB',
      '1234AB kerkstraat',
      'Ede, 1234 AB, Kerkstraat 12',
    ],
    ...['Jansen, Kerkstraat 12, 1234 AB Ede', 'J. Jansen Kerkstraat 12 1234AB Ede', 'kerkstraat jansen'],
    ...[
      '1234AB, 12',
      '1234AB - 12',
      '1234AB nr 12',
      '1234AB nr. 12',
      '12 1234AB',
      '12, 1234 AB',
      'Kerkstraat 12 - 1234AB',
      '1234AB/12',
      'kerkstraat12',
      'Jansen (Kerkstraat 12)',
      '1234AB huisnummer 12',
    ],
    ...[
      ...['1234AB hsnr 12', '1234AB huisnr=12', 'house number 12 1234AB', '1234AB en huisnummer 12'],
      ...['1234AB met nummer 12', '1234AB op 12', '12 in 1234AB', '12 te 1234 ab', '1234AB Ede nr 12'],
      ...['1234AB : 12', '1234AB_12', '1234ab.12', '1234AB|12', '1234AB + 12', '1234 AB = 12', '1234AB...12'],
      ...[
        '12/1234AB',
        'kerkstraat 12/1234AB',
        "'1234AB' 12",
        '1234AB (12)',
        'NL-1234 AB 12',
        '1234AB - nr - 12',
        ...[
          '1234AB huis 12',
          '1234AB h.nr. 12',
          '1234AB num 12',
          '1234AB en dan 12',
          '1234AB nr°12',
          '1234AB № 12',
        ],
        ...[
          '1234AB at number 12',
          '1234AB house 12',
          '1234AB\\12',
          '12 -1234AB',
          '* Kerkstraat 12\n* 1234 AB',
        ],
      ],
    ],
    ...[
      ...[
        'straat Kerkstraat 12',
        'adres kerkstraat 12',
        'woont op de kerkstraat 12',
        'Kerkstraat 12 (1234 AB)',
      ],
      ...['Aan de bewoner van Kerkstraat 12, Ede', 'betreft: mw Jansen, Kerkstraat 12', 'kerkstraat 12a'],
      ...[
        'Mevr. J. Jansen\nKerkstraat 12\n1234 AB  EDE\nNederland',
        'Kerkstraat 12, 1234AB Ede, Netherlands',
      ],
      'Met vriendelijke groet,\nJ. Jansen\nKerkstraat 12',
      'Naam: Jansen\nVoorletters: J.\nAdres: Kerkstraat 12',
    ],
    ...['kerk straat 12', 'Kerkstraat nr 12', 'Kerkstraat nummer 12', 'straat: Kerkstraat 12'],
  ]
  const client = { ...someone, street: 'Kerkstraat 12' }
  test.each(all)('%s', (q) => {
    expect(findsAtAll(client, q)).toBe(true)
  })
  test.each(['kerkstraat 13', 'kerkstraat 1', 'kerkstraat 12 arnhem', 'kerkweg 12', '1234AB kerkstraat 13'])(
    'not %s',
    (q) => {
      expect(findsAtAll(client, q)).toBe(false)
    },
  )
  test.each([
    [
      'Burgemeester Hogguerstraat 9',
      ['burg. hogguerstraat', 'burg hogguerstraat 9', 'burgemeester hogguerstr'],
    ],
    ['Burg. Hogguerstraat 9', ['burgemeester hogguerstraat 9', 'hogguerstraat 9']],
    ['Ds. Talmalaan 3', ['dominee talmalaan', 'ds talmalaan 3', 'talmaln 3']],
    ['Prof. Lorentzplein 4', ['professor lorentzplein 4', 'prof lorentzpl. 4', 'lorentzplein']],
    ['Sint Jansstraat 8', ['st. jansstraat', 'st jansstraat 8', 'jansstr. 8']],
    ['St. Jansstraat 8', ['sint jansstraat 8']],
    ['Dr. Schaepmanlaan 8', ['dokter schaepmanlaan 8', 'doctor schaepmanln', 'dr schaepmanlaan']],
    ['Pr. Beatrixlaan 8', ['prinses beatrixlaan 8', 'beatrixlaan']],
    ['Kon. Wilhelminaweg 8', ['koningin wilhelminaweg 8']],
    ['Gr. Markt 8', ['grote markt 8']],
    ['Laan van Meerdervoort 50', ['ln van meerdervoort 50', 'meerdervoort 50', 'laan v. meerdervoort']],
    ['Oude Gracht 14', ['oudegracht 14', 'oude gracht 14']],
    ['Oudegracht 14', ['oude gracht 14']],
    ['Boulevard Heuvelink 13', ['blvd. heuvelink', 'heuvelink 13']],
    ["'t Hoenstraat 5", ['hoenstraat 5', 't hoenstraat']],
    ["'s-Gravenweg 5", ['sgravenweg 5', 's gravenweg 5', "'s gravenweg", 'gravenweg 5']],
    ['Jhr. de Savorninplein 8', ['jonkheer savorninpln 8', 'jhr. de savorninpln', 'savorninpl. 8']],
    ['Nieuwe Dwarsstraat 7a', ['nwe dwarsstr 7a', 'nw. dwarsstraat 7', 'nieuwe dwars straat 7a']],
  ])('%s', (street, queries) => {
    expect(lists(queries.filter((q) => !findsAtAll({ ...someone, street }, q)))).toBe('')
  })
})

describe('as people type other search texts', () => {
  const client = {
    ...someone,
    ...{ city: 'Wijk bij Duurstede', email: 'jan@zorgteam.voorbeeld.nl', street: 'Kerkstraat 12' },
  }
  test.each([
    ...['@zorgteam.voorbeeld.nl', 'zorgteam.voorbeeld.nl', 'zorgteam.voorbeeld'],
    ...[
      'cliënt 100001',
      'cliëntnummer: 100001',
      'client number 100001',
      '#100001',
      'nr. 100001',
      'klantnr 100001',
    ],
    ...['tel. 0612345678', 'Mobiel: 06-12345678', 'phone +31612345678', 'e-mail: jan@zorgteam.voorbeeld.nl'],
    ...['meneer Jansen', 'mevrouw Jansen', 'fam. Jansen', 'de heer J. Jansen', 'Mr. Jansen', 'Jansen, dhr.'],
    ...['jansen wijk bij duurstede', 'jansen duurstede', 'johan jansen wijk bij duurstede'],
    ...['Naam: Jansen Postcode: 1234AB', 'postcode: 1234 AB huisnummer: 12', 'adres: Kerkstraat 12'],
    ...[
      'bel 0612345678',
      '06 12345678 gebeld',
      'terugbellen op 06-12345678',
      'belt met 0612345678',
      '6 12345678',
    ],
    ...['O6 12345678', 'wie heeft 06 12345678', '06-12345678 / mevrouw', 'gemist +31612345678'],
    ...[
      'is 0612345678 bekend',
      'zorgnummer 100001',
      'relatie 100001',
      'ik zoek jansen',
      'oma jansen',
      'postc. 1234AB',
    ],
    ...[
      'geachte heer jansen',
      'ik heb mevrouw jansen aan de lijn',
      'mevr jansen heeft een vraag',
      'toon jansen',
    ],
    ...['nummer eindigt op 5678', 'laatste cijfers 5678', '...345678', 'T: 06-12345678'],
    ...['mijn clientnummer is 100001', 'client number is 100001', 'postcode is 1234ab', 'naam is jansen'],
    ...[
      'ik zoek mevrouw jansen',
      'zoek jansen',
      'zoek naar jansen',
      'mvr jansen',
      'wijlen jansen',
      'cell 0612345678',
    ],
    ...['mrs. jansen from duurstede', 'Van: jan@zorgteam.voorbeeld.nl', 'jan (at) zorgteam.voorbeeld.nl'],
    ...[
      'jan apenstaartje zorgteam.voorbeeld.nl',
      'jan at zorgteam.voorbeeld.nl',
      'jan@zorgteam.voorbeeld,nl',
    ],
    ...['www.zorgteam.voorbeeld.nl', 'jan zorgteam', 'jansen zorg team', '@voorbeeld.nl'],
  ])('%s', (q) => {
    expect(findsAtAll(client, q)).toBe(true)
  })
})

test('a match by another address shows the whole address', () => {
  const other = { street: 'Postbus 9', postcode: '2500AB', city: "'s-Gravenhage" }
  const keys = clientKeys({ ...someone, addresses: [{ ...someone, postcode: '1234AB' }, other] })
  const shownFor = (kind: string, text: string) =>
    keys.find((key) => key.kind === kind && key.key.startsWith(text))?.shown
  const whole = "Postbus 9, 2500 AB 's-Gravenhage"
  expect([
    shownFor('city', 'gravenhage'),
    shownFor('postcode', '2500'),
    shownFor('street', 'postbus'),
  ]).toEqual([whole, whole, whole])
  expect(shownFor('city', 'ede')).toBe('Ede')
})

test.each([
  ['postcode', '1234ab 5 ii', '1234AB 5 II'],
  ['postcode', '1234ab 5 huis', '1234AB 5 huis'],
  ['postcode', '1234ab 5 3', '1234AB 5-3'],
  ['postcode', '1234 5 bis', '1234 5'],
  ['phone', '+31612345678', '06-12345678'],
  ['representative', 'bewindvoering', 'bewindvoering'],
  ['email', '@voorbeeld.nl', '@voorbeeld.nl'],
] as const)('until the keys are rebuilt, the older %s key "%s" still matches %s', (kind, key, q) => {
  const lookups = searchTermsOf(readQuery(q)).flatMap((term) => term.lookups)
  expect(lookups.some((lookup) => matchKey(lookup, { kind, key }) !== null)).toBe(true)
})
