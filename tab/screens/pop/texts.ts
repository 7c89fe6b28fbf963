export const nl = {
  'pop.none': 'Er is geen telefoonnummer meegegeven',
  'pop.noneHint':
    'Misschien belt iemand anoniem. Vraag naar de naam of de postcode en typ die in het zoekveld.',
  'pop.unreadable': 'Dit is geen telefoonnummer',
  'pop.unreadableHint':
    'De telefooncentrale gaf iets door dat geen telefoonnummer is. Vraag naar de naam of de postcode en typ die in het zoekveld.',
}

export const en: { readonly [Key in keyof typeof nl]: string } = {
  'pop.none': 'No phone number was passed on',
  'pop.noneHint':
    'The caller may be withholding it. Ask for the name or the postcode and type it in the search box.',
  'pop.unreadable': 'This is not a phone number',
  'pop.unreadableHint':
    'The telephone system passed on something that is not a phone number. Ask for the name or the postcode and type it in the search box.',
}
