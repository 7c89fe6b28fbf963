export const nl = {
  'find.begin': 'Wie belt er?',
  'find.beginHint':
    'Typ wat u weet: naam, postcode, plaats, telefoonnummer, e-mailadres, {client}nummer of factuurnummer. U mag ze combineren, zoals “vries ede”.',
  'find.beginHintBorn':
    'Typ wat u weet: naam, postcode, plaats, telefoonnummer, e-mailadres, geboortedatum, {client}nummer of factuurnummer. U mag ze combineren, zoals “vries ede”.',
  'find.searching': 'Zoeken…',
  'find.count':
    '{count, plural, =0 {Geen {client} gevonden} one {1 {client} gevonden} other {# {clients} gevonden}}',
  'find.countLeast': 'Minstens {count} {clients} gevonden',
  'find.ofRepresentative':
    '{count} {clients} van {name} · {state, select, open {samen {amount} open} credit {samen {amount} tegoed} other {samen {amount}}}',
  'find.results': 'Gevonden {clients}',
  'find.similar': 'Lijkt erop',
  'find.none': 'Niets dat hierop lijkt',
  'find.noneHint':
    'Probeer het met minder of andere woorden: een deel van de naam, de postcode, het telefoonnummer of het factuurnummer.',
  'find.nobodyCalls': 'Niemand heeft telefoonnummer {number}',
  'find.nobodyCallsHint':
    'Geen enkele {client} of vertegenwoordiger heeft dit nummer. Vraag naar de naam of de postcode en typ die in het zoekveld, of verbeter het nummer daar.',
  'find.showMore': 'Meer tonen',
  'find.more': 'De eerste {shown} van {total}. Typ meer om er minder te zien, bijvoorbeeld ook de plaats.',
  'find.moreLeast':
    'De eerste {shown} van minstens {total}. Typ meer om er minder te zien, bijvoorbeeld ook de plaats.',
  'find.born': 'geboren',
  'find.representative': 'Vertegenwoordiger:',
  'find.noAddress': 'Geen adres bekend',
  'find.matched': 'Gevonden op',
  'find.similarTo': 'Lijkt op',
  'find.openInvoice': 'Open factuur {number}',
  'find.openInvoiceOf': 'Open factuur {number} van',
  'find.balance': 'Saldo',
  'find.keyChoose': 'kiezen',
  'find.keyOpen': 'openen',
  'find.field.name': 'naam',
  'find.field.representative': 'vertegenwoordiger',
  'find.field.postcode': 'postcode',
  'find.field.city': 'plaats',
  'find.field.street': 'straat',
  'find.field.phone': 'telefoon',
  'find.field.email': 'e-mail',
  'find.field.number': '{client}nummer',
  'find.field.iban': 'rekeningnummer',
  'find.field.invoice': 'factuurnummer',
  'find.field.birthDate': 'geboortedatum',
  'find.field.amount': 'bedrag',
}

export const en: { readonly [Key in keyof typeof nl]: string } = {
  'find.begin': 'Who is calling?',
  'find.beginHint':
    'Type what you know: name, postcode, city, phone number, e-mail address, {client} number or invoice number. You can combine them, for example “vries ede”.',
  'find.beginHintBorn':
    'Type what you know: name, postcode, city, phone number, e-mail address, date of birth, {client} number or invoice number. You can combine them, for example “vries ede”.',
  'find.searching': 'Searching…',
  'find.count': '{count, plural, =0 {No {client} found} one {1 {client} found} other {# {clients} found}}',
  'find.countLeast': 'At least {count} {clients} found',
  'find.ofRepresentative':
    '{count} {clients} represented by {name} · {state, select, open {{amount} outstanding in total} credit {{amount} credit in total} other {{amount} in total}}',
  'find.results': '{Clients} found',
  'find.similar': 'Similar',
  'find.none': 'No matches',
  'find.noneHint':
    'Try fewer words, or different ones: part of the name, the postcode, the phone number or the invoice number.',
  'find.nobodyCalls': 'No one has phone number {number}',
  'find.nobodyCallsHint':
    'No {client} or representative has this number. Ask for the name or the postcode and type it in the search box, or correct the number there.',
  'find.showMore': 'Show more',
  'find.more': 'The first {shown} of {total}. Type more to narrow the list, for example the city.',
  'find.moreLeast':
    'The first {shown} of at least {total}. Type more to narrow the list, for example the city.',
  'find.born': 'born',
  'find.representative': 'Representative:',
  'find.noAddress': 'No address on record',
  'find.matched': 'Matched on',
  'find.similarTo': 'Similar',
  'find.openInvoice': 'Open invoice {number}',
  'find.openInvoiceOf': 'Open invoice {number} dated',
  'find.balance': 'Balance',
  'find.keyChoose': 'choose',
  'find.keyOpen': 'open',
  'find.field.name': 'name',
  'find.field.representative': 'representative',
  'find.field.postcode': 'postcode',
  'find.field.city': 'city',
  'find.field.street': 'street',
  'find.field.phone': 'phone',
  'find.field.email': 'e-mail',
  'find.field.number': '{client} number',
  'find.field.iban': 'account number',
  'find.field.invoice': 'invoice number',
  'find.field.birthDate': 'date of birth',
  'find.field.amount': 'amount',
}
