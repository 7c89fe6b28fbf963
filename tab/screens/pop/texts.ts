export const nl = {
  'pop.none': 'Er is geen telefoonnummer meegegeven',
  'pop.noneHint':
    'Misschien belt iemand anoniem. Vraag naar de naam of de postcode en typ die in het zoekveld.',
  'pop.unreadable': 'Dit is geen telefoonnummer',
  'pop.unreadableHint':
    'De telefooncentrale gaf iets door dat geen telefoonnummer is. Vraag naar de naam of de postcode en typ die in het zoekveld.',
}

export const en: { readonly [Key in keyof typeof nl]: string } = {
  'pop.none': 'No telephone number came along',
  'pop.noneHint':
    'Perhaps the caller hides it. Ask for the name or the postcode and type that in the search box.',
  'pop.unreadable': 'This is no telephone number',
  'pop.unreadableHint':
    'The telephone system gave something that is no telephone number. Ask for the name or the postcode and type that in the search box.',
}
