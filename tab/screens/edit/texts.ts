export const nl = {
  'edit.intro': 'De wijziging gaat naar Exact. Daarna ziet iedereen de nieuwe gegevens.',
  'edit.titleOf': 'Gegevens van {name}, {role}',
  'edit.phone': 'Telefoon',
  'edit.mobile': 'Mobiel',
  'edit.contactPhone': 'Telefoon van de contactpersoon',
  'edit.email': 'E-mailadres',
  'edit.contactEmail': 'E-mailadres van de contactpersoon',
  'edit.street': 'Straat en huisnummer',
  'edit.postcode': 'Postcode',
  'edit.city': 'Plaats',
  'edit.country': 'Land',
  'edit.noCountry': 'Niet ingevuld',

  'edit.problem.phone':
    'Dit nummer kan niemand bellen. Vul het hele nummer in, zoals 06 12 34 56 78 of +49 221 123456.',
  'edit.doubtful': 'Dit buitenlandse nummer kennen we niet. Lees het nog eens voor.',
  'edit.problem.email': 'Dit is geen e-mailadres. Vul een adres in zoals naam@voorbeeld.nl.',
  'edit.problem.postcode':
    'Dit is geen Nederlandse postcode. Vul vier cijfers en twee letters in, zoals 1234 AB.',
  'edit.problem.country': 'Kies een land uit de lijst.',
  'edit.problem.street': 'Deze straat kan niet worden opgeslagen. Controleer wat u hebt ingevuld.',
  'edit.problem.city': 'Deze plaats kan niet worden opgeslagen. Controleer wat u hebt ingevuld.',
  'edit.problem.characters': 'Hier staat een teken in dat niet kan worden opgeslagen. Typ de tekst opnieuw.',
  'edit.problem.tooLong': 'Deze tekst is te lang. Er passen hoogstens {longest} tekens in.',
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
  'edit.followFailed': 'We kunnen nu niet zien of de wijziging al is verwerkt. Ze is wel bewaard.',
  'edit.written': 'De wijziging staat in Exact.',
  'edit.refused': 'Exact heeft de wijziging niet overgenomen.',
  'edit.refusedReason': 'Exact meldt: {reason}',
  'edit.refusal.refused': 'Exact neemt een van deze waarden niet aan.',
  'edit.refusal.notFound': 'Deze {client} staat niet meer in Exact.',
  'edit.refusal.notStored': 'Exact nam de wijziging aan, maar heeft die niet opgeslagen.',
  'edit.refusal.partlyStored':
    'Exact heeft een deel opgeslagen, maar niet alles. Controleer de gegevens van de {client}.',
  'edit.refusedHint': 'Wat u had ingevuld staat hieronder nog. Pas het aan en probeer het opnieuw.',
  'edit.failed': 'De wijziging is niet bewaard. Wat u had ingevuld staat hieronder nog.',
  'edit.backToCard': 'Terug naar de relatiekaart',
  'edit.again': 'Nog iets wijzigen',

  'edit.noPerson':
    'Een mobiel nummer kan hier niet: de {client} staat in Exact niet als contactpersoon. Zet het nummer bij Telefoon.',
  'edit.notHere':
    'Naam, geboortedatum, rekening, incasso en andere adressen staan hier niet. Vraag Finance om die in Exact te wijzigen.',

  'edit.conflict': 'Iemand anders heeft dit intussen gewijzigd',
  'edit.conflictAt': 'Iemand anders heeft dit om {when} gewijzigd',
  'edit.conflictBy': '{name} heeft dit om {when} in Exact gewijzigd',
  'edit.conflictHint': 'Er is niets overschreven. Kies per veld welke waarde in Exact moet komen.',
  'edit.seen': 'Toen u begon',
  'edit.now': 'Nu in Exact',
  'edit.yours': 'Wat u invulde',
  'edit.chooseFor': 'Welke waarde voor {field}?',
  'edit.takeNow': 'Laten zoals het nu is',
  'edit.takeYours': 'Mijn versie opslaan',
  'edit.resolve': 'Verder met deze keuze',
  'edit.resolveFirst': 'Kies eerst een waarde voor elk veld.',

  'edit.leaveTitle': 'Wijzigingen niet opgeslagen',
  'edit.leaveText':
    'U hebt gegevens gewijzigd die nog niet zijn opgeslagen. Wilt u toch weg van deze pagina?',
  'edit.stay': 'Blijven',
  'edit.leave': 'Weggaan zonder opslaan',
} as const

export const en: { readonly [Key in keyof typeof nl]: string } = {
  'edit.intro': 'Your change goes to Exact. After that everyone sees the new details.',
  'edit.titleOf': 'Details of {name}, {role}',
  'edit.phone': 'Phone',
  'edit.mobile': 'Mobile',
  'edit.contactPhone': 'Phone of the contact person',
  'edit.email': 'E-mail address',
  'edit.contactEmail': 'E-mail address of the contact person',
  'edit.street': 'Street and house number',
  'edit.postcode': 'Postcode',
  'edit.city': 'City',
  'edit.country': 'Country',
  'edit.noCountry': 'Not filled in',

  'edit.problem.phone':
    'No one can dial this number. Enter the whole number, such as 06 12 34 56 78 or +49 221 123456.',
  'edit.doubtful': 'We do not know this foreign number. Read it back once more.',
  'edit.problem.email': 'This is not an e-mail address. Enter one such as name@example.nl.',
  'edit.problem.postcode':
    'This is not a Dutch postcode. Enter four digits and two letters, such as 1234 AB.',
  'edit.problem.country': 'Choose a country from the list.',
  'edit.problem.street': 'This street cannot be saved. Check what you entered.',
  'edit.problem.city': 'This city cannot be saved. Check what you entered.',
  'edit.problem.characters': 'This contains a character that cannot be saved. Type the text again.',
  'edit.problem.tooLong': 'This text is too long. Use at most {longest} characters.',
  'edit.problems':
    '{count, plural, one {One field still needs correcting.} other {# fields still need correcting.}}',

  'edit.changes': 'What will change',
  'edit.changed': 'What has changed',
  'edit.noChanges': 'You have not changed anything yet.',
  'edit.nothing': 'empty',
  'edit.becomes': 'becomes',
  'edit.save': 'Save to Exact',
  'edit.sending': 'Saving…',
  'edit.underWay':
    'An earlier change is still on its way to Exact: {fields}. You may therefore still see the old value here.',

  'edit.waiting': 'Your change is saved and on its way to Exact.',
  'edit.waitingHint': 'You can carry on working. The relation card shows when the change has been made.',
  'edit.waitingLong':
    'Exact has not made the change yet. This happens automatically as soon as Exact can be reached; you do not need to do anything.',
  'edit.followFailed': 'We cannot check the status right now. Your change is saved.',
  'edit.written': 'The change has been saved in Exact.',
  'edit.refused': 'Exact did not make the change.',
  'edit.refusedReason': 'Exact says: {reason}',
  'edit.refusal.refused': 'Exact does not accept one of these values.',
  'edit.refusal.notFound': 'This {client} is no longer in Exact.',
  'edit.refusal.notStored': 'Exact accepted the change but did not save it.',
  'edit.refusal.partlyStored':
    'Exact saved part of the change, but not all of it. Check the details of the {client}.',
  'edit.refusedHint': 'Your input is still below. Correct it and try again.',
  'edit.failed': 'The change was not saved. Your input is still below.',
  'edit.backToCard': 'Back to the relation card',
  'edit.again': 'Change something else',

  'edit.noPerson':
    'A mobile number cannot be stored here: the {client} is not a contact person in Exact. Use the Phone field.',
  'edit.notHere':
    'Name, birth date, account, direct debit and other addresses are not here. Ask Finance to change them in Exact.',

  'edit.conflict': 'Someone else has changed this in the meantime',
  'edit.conflictAt': 'Someone else changed this at {when}',
  'edit.conflictBy': '{name} changed this in Exact at {when}',
  'edit.conflictHint': 'Nothing was overwritten. For each field, choose the value that Exact should have.',
  'edit.seen': 'When you began',
  'edit.now': 'Now in Exact',
  'edit.yours': 'What you entered',
  'edit.chooseFor': 'Which value for {field}?',
  'edit.takeNow': 'Keep the current value',
  'edit.takeYours': 'Save my version',
  'edit.resolve': 'Continue with these choices',
  'edit.resolveFirst': 'First choose a value for each field.',

  'edit.leaveTitle': 'Changes not saved',
  'edit.leaveText': 'You have unsaved changes. Do you want to leave this page?',
  'edit.stay': 'Stay',
  'edit.leave': 'Leave without saving',
}
