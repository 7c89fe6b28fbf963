import type { Texts } from './texts.ts'

const away = {
  title: 'Exact is niet bereikbaar',
  detail: 'Exact geeft nu geen antwoord. Probeer het over een paar minuten opnieuw.',
}

export const nl: Texts = {
  problems: {
    'access/no-token': {
      title: 'Niet aangemeld',
      detail: 'U bent niet aangemeld. Meld u aan en probeer het opnieuw.',
    },
    'access/invalid-token': {
      title: 'Aanmelding niet meer geldig',
      detail: 'Uw aanmelding is niet meer geldig. Meld u opnieuw aan.',
    },
    'access/expired': {
      title: 'Aanmelding verlopen',
      detail: 'Uw aanmelding is verlopen. Meld u opnieuw aan.',
    },
    'access/other-tenant': {
      title: 'Account van een andere organisatie',
      detail:
        'U bent aangemeld met een account van een andere organisatie. Meld u aan met uw eigen werkaccount.',
    },
    'access/guest': {
      title: 'Geen toegang voor gasten',
      detail:
        'U bent aangemeld met een gastaccount. Daarmee hebt u geen toegang tot dit portaal. Meld u aan met uw eigen werkaccount.',
    },
    'access/no-role': {
      title: 'Geen rol in het portaal',
      detail: 'U hebt nog geen toegang tot dit portaal. Vraag uw beheerder om een rol.',
    },
    'access/foreign-page': {
      title: 'Verzoek geweigerd',
      detail: 'Dit verzoek kwam niet van het portaal zelf. Open het portaal en probeer het daar opnieuw.',
    },
    'access/sign-in-failed': {
      title: 'Aanmelden niet gelukt',
      detail: 'Aanmelden is niet gelukt. Probeer het opnieuw.',
    },
    'access/keys-unavailable': {
      title: 'We kunnen uw aanmelding niet controleren',
      detail: 'We kunnen uw aanmelding nu niet controleren. Probeer het over een paar minuten opnieuw.',
    },
    'desk/no-role': {
      title: 'Geen rol in het portaal',
      detail: 'U hebt nog geen toegang tot dit portaal. Vraag uw beheerder om een rol.',
    },
    'desk/not-allowed': {
      title: 'Dit mag u niet',
      detail: 'U mag dit niet zien of doen. Hebt u dit nodig? Vraag het uw beheerder.',
    },
    'desk/not-found': {
      title: 'Niet gevonden',
      detail: 'We kunnen dit niet vinden. Misschien is het verwijderd of klopt de link niet. Zoek opnieuw.',
    },
    'desk/invalid': {
      title: 'Niet goed ingevuld',
      detail: 'Niet alles is goed ingevuld. Verbeter de gemarkeerde velden.',
    },
    'desk/conflict': {
      title: 'Intussen gewijzigd',
      detail:
        'Iemand anders heeft deze gegevens intussen gewijzigd. Vergelijk de gegevens en kies wat er moet blijven staan.',
    },
    'desk/log-unavailable': {
      title: 'Toegangslog niet beschikbaar',
      detail:
        'We kunnen nu niet vastleggen wie wat bekijkt. Daarom tonen we geen gegevens. Probeer het later opnieuw.',
    },
    'desk/exact-away': away,
    'desk/no-pdf': {
      title: 'Geen pdf',
      detail: 'Exact heeft geen pdf van deze factuur. Vraag de financiële administratie om een kopie.',
    },
    'desk/switched-off': {
      title: 'Staat uit',
      detail: 'Dit deel van het portaal staat uit. Uw beheerder kan het aanzetten.',
    },
    'desk/too-many-requests': {
      title: 'Te veel verzoeken',
      detail: 'U hebt dit te vaak achter elkaar gedaan. Wacht even en probeer het opnieuw.',
    },
    'desk/too-busy': {
      title: 'Zoeken duurt te lang',
      detail:
        'Het is nu te druk om dit te zoeken. Typ meer, bijvoorbeeld ook de plaats, of probeer het opnieuw.',
    },
    'portal/contrast': {
      title: 'Kleur niet goed leesbaar',
      detail: 'Deze kleur is te licht. Witte tekst is er niet goed op te lezen. Kies een donkerdere kleur.',
    },
    'portal/logo': {
      title: 'Logo niet bruikbaar',
      detail: 'We kunnen dit logo niet gebruiken. Kies een PNG of een eenvoudige SVG van hoogstens 64 kB.',
    },
    'portal/tiles-changed': {
      title: 'Tegels intussen gewijzigd',
      detail: 'U hebt uw tegels intussen in een ander venster gewijzigd. Probeer het opnieuw.',
    },
    'exact/not-connected': {
      title: 'Exact is niet gekoppeld',
      detail: 'Exact is nog niet gekoppeld. Een beheerder kan dat doen bij Beheer.',
    },
    'exact/connection-broken': {
      title: 'Koppeling met Exact verbroken',
      detail: 'De koppeling met Exact is verbroken. Een beheerder kan opnieuw koppelen bij Beheer.',
    },
    'exact/off': {
      title: 'Exact wordt niet gebruikt',
      detail:
        'Dit portaal is een kopie of staat los van Exact. U kunt hier wel zoeken, maar niets wijzigen in Exact.',
    },
    'exact/away': away,
    'exact/budget-spent': {
      title: 'Te veel verzoeken aan Exact',
      detail:
        'Het portaal heeft te veel verzoeken aan Exact gedaan en moet even wachten. Probeer het later opnieuw.',
    },
    'exact/refused': {
      title: 'Geweigerd door Exact',
      detail:
        'Exact heeft het verzoek geweigerd. Probeer het later opnieuw. Meld het als het blijft gebeuren.',
    },
    'exact/not-found': {
      title: 'Niet gevonden in Exact',
      detail: 'Dit staat niet in Exact. Misschien is het verwijderd.',
    },
    'exact/unexpected-answer': {
      title: 'Onverwacht antwoord van Exact',
      detail: 'Het portaal begrijpt het antwoord van Exact niet. Probeer het later opnieuw.',
    },
    'database/away': {
      title: 'Even geen verbinding',
      detail: 'We kunnen even niet bij de gegevens. Probeer het over een paar seconden opnieuw.',
    },
    'database/full': {
      title: 'Opslaan kan nu niet',
      detail:
        'Er kan nu niets worden opgeslagen: de schijf van het portaal is vol. Meld dit bij uw beheerder.',
    },
    'request/invalid': {
      title: 'Niet goed ingevuld',
      detail: 'Het verzoek is niet goed ingevuld. Verbeter de gemarkeerde velden.',
    },
    'request/malformed': { title: 'Verzoek onleesbaar', detail: 'Het verzoek is geen geldige JSON.' },
    'request/too-large': { title: 'Verzoek te groot', detail: 'Het verzoek is groter dan 256 kB.' },
    'request/unsupported-type': {
      title: 'Onbekende soort inhoud',
      detail: 'Het verzoek moet JSON zijn (content-type application/json, niet gecomprimeerd).',
    },
    'request/unknown-address': { title: 'Onbekend adres', detail: 'Dit adres bestaat niet.' },
    'request/unknown-method': { title: 'Onbekende methode', detail: 'Dit adres kent deze methode niet.' },
    'internal/not-ready': {
      title: 'Nog niet klaar',
      detail: 'Het portaal start nog op of kan niet bij de database. Probeer het zo nog eens.',
    },
    'internal/unexpected': {
      title: 'Er ging iets mis',
      detail: 'Er ging iets mis in het portaal. Probeer het opnieuw. Meld het als het blijft gebeuren.',
    },
  },
  pages: {
    exactConnected: {
      title: 'Exact is gekoppeld',
      text: 'Het portaal haalt de gegevens nu op. U kunt dit venster sluiten.',
    },
    exactFailed: {
      title: 'Koppelen is niet gelukt',
      text: 'Ga terug naar het portaal en koppel Exact opnieuw.',
    },
    signInFailed: {
      title: 'Aanmelden is niet gelukt',
      text: 'Ga terug naar het portaal en probeer het opnieuw.',
    },
    back: 'Terug naar het portaal',
  },
}
