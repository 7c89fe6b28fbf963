export const nl = {
  'portal.name': 'Servicedeskportaal',
  'portal.skip': 'Naar de inhoud',
  'portal.home': 'Naar het begin',
  'portal.menu': 'Menu van {name}',
  'portal.demoShort': 'Demo',
  'portal.demo': 'Demo met verzonnen gegevens',
  'portal.signedInAs': 'Aangemeld als {name}',
  'portal.signOut': 'Afmelden',
  'portal.signOutFailed': 'Afmelden is niet gelukt: u bent nog aangemeld. Probeer het opnieuw.',
  'portal.screens': 'Schermen',

  'screen.start': 'Start',
  'screen.find': '{Clients} zoeken',
  'screen.pop': 'Wie belt er?',
  'screen.client': 'Relatiekaart',
  'screen.openItems': 'Openstaande posten',
  'screen.invoices': 'Facturen',
  'screen.invoice': 'Factuur',
  'screen.edit': 'Gegevens wijzigen',
  'screen.creditors': 'Crediteuren',
  'screen.creditor': 'Crediteur',
  'screen.admin': 'Beheer',
  'screen.accessLog': 'Toegangslog',

  'search.label': '{Client} zoeken',
  'search.placeholder': 'Naam, postcode, plaats, telefoon, e-mail of nummer',
  'search.clear': 'Zoektekst wissen',
  'search.openedByItself':
    'Vanzelf geopend. Typ verder om verder te zoeken. Druk op Enter om de sneltoetsen te gebruiken.',

  'keys.title': 'Sneltoetsen',
  'keys.search': 'Zoeken',
  'keys.choose': 'Kiezen in een lijst',
  'keys.enter': 'Openen',
  'keys.openItems': 'Openstaande posten van de {client}',
  'keys.invoices': 'Facturen van de {client}',
  'keys.edit': 'Gegevens wijzigen',
  'keys.pager': 'Volgende en vorige {client} in de zoekresultaten',
  'keys.back': 'Terug',
  'keys.help': 'Deze lijst',
  'keys.single': 'Sneltoetsen met één teken gebruiken',

  'asOf.time': 'bijgewerkt {time}',
  'asOf.day': 'bijgewerkt {day} {time}',

  'value.unknown': 'Niet bekend',
  'value.none': '–',
  'action.retry': 'Opnieuw proberen',
  'action.reload': 'Pagina opnieuw laden',
  'action.signIn': 'Aanmelden',
  'action.signInWindow': 'Aanmelden (nieuw venster)',
  'action.openInBrowser': 'Openen in de browser',
  'action.close': 'Sluiten',
  'action.cancel': 'Annuleren',
  'action.save': 'Opslaan',
  'action.copied': 'Gekopieerd',
  'action.copyLink': 'Link kopiëren',
  'action.copyBlocked': 'Kopiëren is hier geblokkeerd. Selecteer de tekst en druk op Ctrl+C.',

  'state.loading': 'Gegevens worden opgehaald…',
  'state.failed': 'Dit lukt nu niet',
  'state.signIn': 'Meld u aan',
  'state.noToken': 'Aanmelden via Teams lukt niet',
  'state.forbidden': 'Geen toegang',
  'state.notFound': 'Niet gevonden',
  'action.home': 'Naar Start',
  'state.stale': 'Vernieuwen is niet gelukt. U ziet de gegevens van {time}.',
  'state.staleDay': 'Vernieuwen is niet gelukt. U ziet de gegevens van {day} {time}.',

  'failure.unreachable': 'Het portaal is niet bereikbaar. Controleer uw verbinding en probeer het opnieuw.',
  'failure.forbidden':
    'U mag deze pagina niet bekijken. Hebt u dit nodig? Vraag uw beheerder om de juiste rol.',
  'failure.notFound': 'Deze pagina is er niet, of niet meer. Zoek opnieuw of ga naar Start.',
  'failure.unexpected': 'Er ging iets mis. Probeer het opnieuw. Blijft dit gebeuren, bel dan uw beheerder.',
  'failure.signIn': 'Meld u aan met uw werkaccount om het portaal te gebruiken.',
  'failure.signInBlocked':
    'Aanmelden is niet gelukt. Sta pop-ups toe voor deze pagina en probeer het opnieuw.',
  'failure.code': 'Code voor uw beheerder: {code}.',
  'failure.noConsent': 'Deze app is nog niet goedgekeurd. Vraag uw beheerder om de app goed te keuren.',
  'failure.hostTimedOut':
    'Teams geeft geen antwoord. Probeer het opnieuw. Helpt dat niet, start Teams dan opnieuw.',
  'failure.noToken': 'Probeer het opnieuw, of vraag uw beheerder of de app is goedgekeurd.',
  'failure.notFetched':
    'Deze pagina kon niet worden geladen. Er is een nieuwe versie van het portaal, of de verbinding is weg. Laad de pagina opnieuw.',

  'storage.full':
    'Er kan nu niets worden opgeslagen: de schijf van het portaal is vol. U kunt nog wel zoeken en gegevens bekijken. Meld dit bij uw beheerder.',

  'exact.none': 'Exact is nog niet gekoppeld. Een beheerder kan dat doen bij Beheer.',
  'exact.unchosen':
    'Er zijn meer administraties, en nog niet is gekozen welke het portaal gebruikt. Een beheerder kan dat doen bij Beheer.',
  'exact.loading':
    'De gegevens uit Exact worden voor het eerst opgehaald. Nog niet alles is er: zoekresultaten en bedragen kunnen ontbreken.',
  'exact.late': 'Het bijwerken loopt achter. U ziet de gegevens van {time}.',
  'exact.lateDay': 'Het bijwerken loopt achter. U ziet de gegevens van {day} {time}.',
  'exact.stale': 'Exact is nu niet bereikbaar. U ziet de laatst bekende gegevens, van {time}.',
  'exact.staleDay': 'Exact is nu niet bereikbaar. U ziet de laatst bekende gegevens, van {day} {time}.',
  'exact.copy':
    'Dit is een kopie van het portaal. De gegevens zijn van {time} en worden niet bijgewerkt. Wijzigen kan niet.',
  'exact.copyDay':
    'Dit is een kopie van het portaal. De gegevens zijn van {day} {time} en worden niet bijgewerkt. Wijzigen kan niet.',
  'exact.off':
    'Dit portaal gebruikt Exact nu niet. De gegevens zijn van {time} en worden niet bijgewerkt. Wijzigen kan niet.',
  'exact.offDay':
    'Dit portaal gebruikt Exact nu niet. De gegevens zijn van {day} {time} en worden niet bijgewerkt. Wijzigen kan niet.',
  'exact.unused': 'Dit portaal gebruikt Exact nu niet. Niet alle gegevens zijn er. Wijzigen kan niet.',
  'exact.broken':
    'De koppeling met Exact is verbroken. U ziet de laatst bekende gegevens. Een beheerder kan opnieuw koppelen bij Beheer.',

  'status.active': 'Actief',
  'status.ended': 'Beëindigd',
  'status.blocked': 'Geblokkeerd',
  'invoiceStatus.open': 'Nog niet te laat',
  'invoiceStatus.partlyPaid': 'Deels betaald',
  'invoiceStatus.underWay': 'Wordt geïncasseerd',
  'invoiceStatus.paid': 'Betaald',
  'invoiceStatus.reversed': 'Incasso teruggeboekt',
  'invoiceStatus.credited': 'Gecrediteerd',
  'invoiceStatus.writtenOff': 'Afgeboekt',
  'invoiceStatus.settled': 'Verrekend',
  'invoiceStatus.creditNote': 'Creditnota',
  'invoiceStatus.overdue': '{days, plural, one {# dag te laat} other {# dagen te laat}}',

  'sentence.copy': 'Zin kopiëren',
  'sentence.ofRow': 'Zo zegt u het',
  'sentence.copyOne': 'Kopieer: {sentence}',
  'beingChecked.client':
    'Een bedrag van deze {client} wordt nagekeken. De bedragen hier kunnen nog veranderen.',
  'beingChecked.creditor':
    'Een bedrag van deze crediteur wordt nagekeken. De bedragen hier kunnen nog veranderen.',

  'table.sortBy': 'Sorteren op {column}',
  'table.total': 'Totaal',
}

export const en: { readonly [Key in keyof typeof nl]: string } = {
  'portal.name': 'Service desk portal',
  'portal.skip': 'Skip to content',
  'portal.home': 'Go to the start page',
  'portal.menu': 'Menu for {name}',
  'portal.demoShort': 'Demo',
  'portal.demo': 'Demo with made-up data',
  'portal.signedInAs': 'Signed in as {name}',
  'portal.signOut': 'Sign out',
  'portal.signOutFailed': 'Signing out failed: you are still signed in. Try again.',
  'portal.screens': 'Screens',

  'screen.start': 'Start',
  'screen.find': 'Find {clients}',
  'screen.pop': 'Who is calling?',
  'screen.client': 'Relation card',
  'screen.openItems': 'Open items',
  'screen.invoices': 'Invoices',
  'screen.invoice': 'Invoice',
  'screen.edit': 'Edit details',
  'screen.creditors': 'Creditors',
  'screen.creditor': 'Creditor',
  'screen.admin': 'Administration',
  'screen.accessLog': 'Access log',

  'search.label': 'Find a {client}',
  'search.placeholder': 'Name, postcode, city, phone, e-mail or number',
  'search.clear': 'Clear search text',
  'search.openedByItself':
    'Opened automatically. Keep typing to continue searching. Press Enter to use the shortcuts.',

  'keys.title': 'Keyboard shortcuts',
  'keys.search': 'Search',
  'keys.choose': 'Move through a list',
  'keys.enter': 'Open',
  'keys.openItems': 'Open items of the {client}',
  'keys.invoices': 'Invoices of the {client}',
  'keys.edit': 'Edit details',
  'keys.pager': 'Next and previous {client} in the results',
  'keys.back': 'Back',
  'keys.help': 'This list',
  'keys.single': 'Use single-key shortcuts',

  'asOf.time': 'updated {time}',
  'asOf.day': 'updated {day} {time}',

  'value.unknown': 'Unknown',
  'value.none': '–',
  'action.retry': 'Try again',
  'action.reload': 'Reload page',
  'action.signIn': 'Sign in',
  'action.signInWindow': 'Sign in (new window)',
  'action.openInBrowser': 'Open in the browser',
  'action.close': 'Close',
  'action.cancel': 'Cancel',
  'action.save': 'Save',
  'action.copied': 'Copied',
  'action.copyLink': 'Copy link',
  'action.copyBlocked': 'Copying is blocked here. Select the text and press Ctrl+C.',

  'state.loading': 'Loading…',
  'state.failed': 'This is not working right now',
  'state.signIn': 'Sign in',
  'state.noToken': 'Signing in through Teams failed',
  'state.forbidden': 'No access',
  'state.notFound': 'Not found',
  'action.home': 'Go to Start',
  'state.stale': 'Could not refresh. These figures are from {time}.',
  'state.staleDay': 'Could not refresh. These figures are from {day}, {time}.',

  'failure.unreachable': 'The portal cannot be reached. Check your connection and try again.',
  'failure.forbidden':
    'You may not view this page. If you need it, ask your administrator for the right role.',
  'failure.notFound': 'This page does not exist, or no longer exists. Search again or go to Start.',
  'failure.unexpected':
    'An unexpected error occurred. Try again. If it keeps happening, contact your administrator.',
  'failure.signIn': 'Sign in with your work account to use the portal.',
  'failure.signInBlocked': 'Signing in failed. Allow pop-ups for this page and try again.',
  'failure.code': 'Code for your administrator: {code}.',
  'failure.noConsent': 'This app has not been approved yet. Ask your administrator to approve it.',
  'failure.hostTimedOut': 'Teams is not responding. Try again. If that does not help, restart Teams.',
  'failure.noToken': 'Try again, or ask your administrator whether the app has been approved.',
  'failure.notFetched':
    'This page could not be loaded. There is a new version of the portal, or the connection was lost. Reload the page.',

  'storage.full':
    'Nothing can be saved right now: the disk of the portal is full. You can still search and look things up. Please tell your administrator.',

  'exact.none': 'Exact is not connected yet. An administrator can connect it under Administration.',
  'exact.unchosen':
    'There are several administrations, and none has been chosen for the portal. An administrator can do that under Administration.',
  'exact.loading':
    'Data from Exact is being loaded for the first time. Until that is done, search results and amounts may be incomplete.',
  'exact.late': 'Updates are running late. You are seeing the figures from {time}.',
  'exact.lateDay': 'Updates are running late. You are seeing the figures from {day}, {time}.',
  'exact.stale': 'Exact cannot be reached right now. You are seeing the latest known figures, from {time}.',
  'exact.staleDay':
    'Exact cannot be reached right now. You are seeing the latest known figures, from {day}, {time}.',
  'exact.copy':
    'This is a copy of the portal. The figures are from {time} and are not updated. You cannot change anything.',
  'exact.copyDay':
    'This is a copy of the portal. The figures are from {day}, {time} and are not updated. You cannot change anything.',
  'exact.off':
    'This portal does not use Exact right now. The figures are from {time} and are not updated. You cannot change anything.',
  'exact.offDay':
    'This portal does not use Exact right now. The figures are from {day}, {time} and are not updated. You cannot change anything.',
  'exact.unused':
    'This portal does not use Exact right now. Some data is missing. You cannot change anything.',
  'exact.broken':
    'The connection to Exact is broken. You are seeing the latest known figures. An administrator can reconnect under Administration.',

  'status.active': 'Active',
  'status.ended': 'Ended',
  'status.blocked': 'Blocked',
  'invoiceStatus.open': 'Not overdue',
  'invoiceStatus.partlyPaid': 'Partly paid',
  'invoiceStatus.underWay': 'Direct debit in progress',
  'invoiceStatus.paid': 'Paid',
  'invoiceStatus.reversed': 'Direct debit returned',
  'invoiceStatus.credited': 'Credited',
  'invoiceStatus.writtenOff': 'Written off',
  'invoiceStatus.settled': 'Settled',
  'invoiceStatus.creditNote': 'Credit note',
  'invoiceStatus.overdue': '{days, plural, one {# day overdue} other {# days overdue}}',

  'sentence.copy': 'Copy sentence',
  'sentence.ofRow': 'What to say',
  'sentence.copyOne': 'Copy: {sentence}',
  'beingChecked.client':
    'We are checking an amount for this {client}. The amounts shown here may still change.',
  'beingChecked.creditor':
    'We are checking an amount for this creditor. The amounts shown here may still change.',

  'table.sortBy': 'Sort by {column}',
  'table.total': 'Total',
}
