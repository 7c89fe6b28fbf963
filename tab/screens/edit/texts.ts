export const nl = {
  'edit.intro': 'De wijziging gaat naar Exact. Daarna ziet iedereen de nieuwe gegevens.',
  'edit.phone': 'Telefoon',
  'edit.email': 'E-mailadres',
  'edit.street': 'Straat en huisnummer',
  'edit.postcode': 'Postcode',
  'edit.city': 'Plaats',
  'edit.country': 'Land',
  'edit.noCountry': 'Niet ingevuld',

  'edit.problem.phone': 'Dit is geen telefoonnummer. Vul een nummer in zoals 06 12345678 of +49 221 123456.',
  'edit.problem.email': 'Dit is geen e-mailadres. Vul een adres in zoals naam@voorbeeld.nl.',
  'edit.problem.postcode':
    'Dit is geen Nederlandse postcode. Vul vier cijfers en twee letters in, zoals 1234 AB.',
  'edit.problem.country': 'Kies een land uit de lijst.',
  'edit.problem.street': 'Deze straat kan niet worden opgeslagen. Controleer wat u hebt ingevuld.',
  'edit.problem.city': 'Deze plaats kan niet worden opgeslagen. Controleer wat u hebt ingevuld.',
  'edit.problem.characters': 'Hier staat een teken in dat niet kan worden opgeslagen. Typ de tekst opnieuw.',
  'edit.problem.tooLong': 'Deze tekst is te lang. Er passen ten hoogste {longest} tekens in.',
  'edit.problems':
    '{count, plural, one {Eén veld is nog niet goed ingevuld.} other {# velden zijn nog niet goed ingevuld.}}',

  'edit.changes': 'Dit verandert er',
  'edit.changed': 'Dit is gewijzigd',
  'edit.noChanges': 'U hebt nog niets gewijzigd.',
  'edit.nothing': 'leeg',
  'edit.becomes': 'wordt',
  'edit.save': 'Opslaan in Exact',
  'edit.sending': 'Bezig met opslaan…',
  'edit.underWay':
    'Er is nog een wijziging onderweg naar Exact: {fields}. Wat u hier ziet, kan daarom nog de oude waarde zijn.',

  'edit.waiting': 'De wijziging is bewaard en gaat nu naar Exact.',
  'edit.waitingHint':
    'U kunt gerust verder werken. Op de relatiekaart ziet u wanneer de wijziging is verwerkt.',
  'edit.waitingLong':
    'Exact heeft de wijziging nog niet verwerkt. Dat gebeurt vanzelf zodra Exact bereikbaar is; u hoeft niets te doen.',
  'edit.followFailed': 'We kunnen nu niet zien hoe het met de wijziging staat. Ze is wel bewaard.',
  'edit.written': 'De wijziging staat in Exact.',
  'edit.refused': 'Exact heeft de wijziging geweigerd. Er is niets veranderd.',
  'edit.refusedReason': 'Exact meldt: {reason}',
  'edit.refusedHint': 'Wat u had ingevuld staat hieronder nog. Pas het aan en probeer het opnieuw.',
  'edit.failed': 'De wijziging is niet bewaard. Wat u had ingevuld staat hieronder nog.',
  'edit.backToCard': 'Terug naar de relatiekaart',
  'edit.again': 'Nog iets wijzigen',

  'edit.conflict': 'Iemand anders heeft dit intussen gewijzigd',
  'edit.conflictHint':
    'Er is niets overschreven. Kies per gegeven welke waarde in Exact moet komen te staan.',
  'edit.seen': 'Gezien',
  'edit.now': 'Nu in Exact',
  'edit.yours': 'Uw versie',
  'edit.chooseFor': 'Welke waarde voor {field}?',
  'edit.takeNow': 'Laten zoals het nu is',
  'edit.takeYours': 'Mijn versie opslaan',
  'edit.resolve': 'Verder met deze keuze',
  'edit.resolveFirst': 'Kies eerst voor elk gegeven.',

  'edit.leaveTitle': 'Wijzigingen niet opgeslagen',
  'edit.leaveText':
    'U hebt gegevens gewijzigd die nog niet zijn opgeslagen. Wilt u toch weg van deze pagina?',
  'edit.stay': 'Blijven',
  'edit.leave': 'Weggaan zonder opslaan',
} as const

export const en: { readonly [Key in keyof typeof nl]: string } = {
  'edit.intro': 'The change goes to Exact. After that everybody sees the new data.',
  'edit.phone': 'Telephone',
  'edit.email': 'E-mail address',
  'edit.street': 'Street and house number',
  'edit.postcode': 'Postcode',
  'edit.city': 'City',
  'edit.country': 'Country',
  'edit.noCountry': 'Not filled in',

  'edit.problem.phone': 'This is no telephone number. Enter one such as 06 12345678 or +49 221 123456.',
  'edit.problem.email': 'This is no e-mail address. Enter one such as name@example.nl.',
  'edit.problem.postcode': 'This is no Dutch postcode. Enter four digits and two letters, such as 1234 AB.',
  'edit.problem.country': 'Choose a country from the list.',
  'edit.problem.street': 'This street cannot be saved. Check what you entered.',
  'edit.problem.city': 'This city cannot be saved. Check what you entered.',
  'edit.problem.characters': 'This holds a character that cannot be saved. Type the text again.',
  'edit.problem.tooLong': 'This text is too long. It may hold at most {longest} characters.',
  'edit.problems':
    '{count, plural, one {One field is not filled in well yet.} other {# fields are not filled in well yet.}}',

  'edit.changes': 'What changes',
  'edit.changed': 'What was changed',
  'edit.noChanges': 'You have not changed anything yet.',
  'edit.nothing': 'empty',
  'edit.becomes': 'becomes',
  'edit.save': 'Save in Exact',
  'edit.sending': 'Saving…',
  'edit.underWay':
    'Another change is still on its way to Exact: {fields}. What you see here may therefore be the old value.',

  'edit.waiting': 'The change is kept and is on its way to Exact.',
  'edit.waitingHint': 'You can go on working. The relation card shows when the change has been made.',
  'edit.waitingLong':
    'Exact has not made the change yet. That happens by itself as soon as Exact can be reached; you need not do anything.',
  'edit.followFailed': 'We cannot see now how the change fares. It is kept.',
  'edit.written': 'The change is in Exact.',
  'edit.refused': 'Exact refused the change. Nothing was changed.',
  'edit.refusedReason': 'Exact says: {reason}',
  'edit.refusedHint': 'What you entered is still below. Adapt it and try again.',
  'edit.failed': 'The change was not kept. What you entered is still below.',
  'edit.backToCard': 'Back to the relation card',
  'edit.again': 'Change something else',

  'edit.conflict': 'Somebody else changed this in the meantime',
  'edit.conflictHint': 'Nothing was overwritten. Choose for each which value Exact should hold.',
  'edit.seen': 'Seen',
  'edit.now': 'Now in Exact',
  'edit.yours': 'Your version',
  'edit.chooseFor': 'Which value for {field}?',
  'edit.takeNow': 'Leave as it is now',
  'edit.takeYours': 'Save my version',
  'edit.resolve': 'Go on with this choice',
  'edit.resolveFirst': 'Choose for each field first.',

  'edit.leaveTitle': 'Changes not saved',
  'edit.leaveText': 'You changed data that were not saved yet. Do you want to leave this page?',
  'edit.stay': 'Stay',
  'edit.leave': 'Leave without saving',
}
