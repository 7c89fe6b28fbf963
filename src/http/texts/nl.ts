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
      title: 'Aanmelding ongeldig',
      detail: 'Uw aanmelding is niet geldig. Meld u opnieuw aan.',
    },
    'access/expired': {
      title: 'Aanmelding verlopen',
      detail: 'Uw aanmelding is verlopen. Meld u opnieuw aan.',
    },
    'access/other-tenant': {
      title: 'Andere organisatie',
      detail:
        'U bent aangemeld met een account van een andere organisatie. Meld u aan met uw eigen werkaccount.',
    },
    'access/guest': {
      title: 'Geen toegang voor gasten',
      detail: 'Met een gastaccount hebt u geen toegang tot dit portaal.',
    },
    'access/no-role': {
      title: 'Geen rol in het portaal',
      detail: 'U hebt nog geen rol in dit portaal. Vraag uw beheerder om toegang.',
    },
    'access/foreign-page': {
      title: 'Verzoek geweigerd',
      detail: 'Dit verzoek kwam niet van het portaal zelf. Open het portaal en probeer het daar opnieuw.',
    },
    'access/sign-in-failed': {
      title: 'Aanmelden niet gelukt',
      detail: 'Het aanmelden is niet gelukt. Probeer het opnieuw.',
    },
    'access/keys-unavailable': {
      title: 'Aanmelding niet te controleren',
      detail: 'Uw aanmelding kan nu niet worden gecontroleerd. Probeer het over een paar minuten opnieuw.',
    },
    'desk/no-role': {
      title: 'Geen rol in het portaal',
      detail: 'U hebt nog geen rol in dit portaal. Vraag uw beheerder om toegang.',
    },
    'desk/not-allowed': {
      title: 'Geen recht',
      detail: 'U hebt geen recht om dit te zien of te doen. Vraag uw beheerder als u dit nodig hebt.',
    },
    'desk/not-found': {
      title: 'Niet gevonden',
      detail: 'Dit is niet gevonden. Misschien is het verwijderd of klopt het adres niet.',
    },
    'desk/invalid': {
      title: 'Niet goed ingevuld',
      detail: 'Niet alles is goed ingevuld. Verbeter de aangegeven velden.',
    },
    'desk/conflict': {
      title: 'Intussen gewijzigd',
      detail: 'Iemand anders heeft deze gegevens intussen gewijzigd. Vergelijk de waarden en kies opnieuw.',
    },
    'desk/log-unavailable': {
      title: 'Toegangslog niet beschikbaar',
      detail:
        'De toegang kan nu niet worden vastgelegd. Daarom tonen we geen gegevens. Probeer het later opnieuw.',
    },
    'desk/exact-away': away,
    'desk/no-pdf': { title: 'Geen pdf', detail: 'Van deze factuur staat geen pdf in Exact.' },
    'desk/switched-off': {
      title: 'Staat uit',
      detail: 'Dit onderdeel staat uit. Uw beheerder kan het aanzetten.',
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
      detail: 'Deze kleur is te licht: witte tekst is er niet goed op te lezen. Kies een donkerdere kleur.',
    },
    'portal/logo': {
      title: 'Logo niet bruikbaar',
      detail: 'Dit logo kan niet worden gebruikt. Kies een PNG of een eenvoudige SVG van ten hoogste 64 kB.',
    },
    'exact/not-connected': {
      title: 'Exact is niet gekoppeld',
      detail: 'Exact is nog niet gekoppeld. Een beheerder kan dat doen op de beheerpagina.',
    },
    'exact/connection-broken': {
      title: 'Koppeling met Exact verbroken',
      detail: 'De koppeling met Exact is verbroken. Een beheerder kan opnieuw koppelen op de beheerpagina.',
    },
    'exact/away': away,
    'exact/budget-spent': {
      title: 'Grens van Exact bereikt',
      detail: 'Het portaal mag Exact nu even niets vragen. Probeer het later opnieuw.',
    },
    'exact/refused': { title: 'Exact weigert', detail: 'Exact heeft het verzoek geweigerd.' },
    'exact/not-found': { title: 'Niet gevonden in Exact', detail: 'Dit is niet gevonden in Exact.' },
    'exact/unexpected-answer': {
      title: 'Onverwacht antwoord van Exact',
      detail: 'Exact gaf een antwoord dat het portaal niet begrijpt. Probeer het later opnieuw.',
    },
    'database/away': {
      title: 'Even geen verbinding',
      detail: 'Even geen verbinding met de gegevens. Probeer het over een paar tellen opnieuw.',
    },
    'request/invalid': {
      title: 'Niet goed ingevuld',
      detail: 'Het verzoek is niet goed ingevuld. Verbeter de aangegeven velden.',
    },
    'request/malformed': { title: 'Verzoek onleesbaar', detail: 'Het verzoek is geen leesbare JSON.' },
    'request/too-large': { title: 'Verzoek te groot', detail: 'Het verzoek is te groot.' },
    'request/unsupported-type': {
      title: 'Soort inhoud niet bekend',
      detail: 'Het verzoek moet JSON zijn (content-type application/json, niet gecomprimeerd).',
    },
    'request/unknown-address': { title: 'Onbekend adres', detail: 'Dit adres bestaat niet.' },
    'request/unknown-method': { title: 'Onbekende methode', detail: 'Dit adres kent deze methode niet.' },
    'internal/not-ready': {
      title: 'Nog niet gereed',
      detail: 'Het portaal is nog niet gereed of kan de database niet bereiken.',
    },
    'internal/unexpected': {
      title: 'Er ging iets mis',
      detail: 'Er ging iets mis in het portaal. Probeer het opnieuw; meld het als het blijft gebeuren.',
    },
  },
  pages: {
    exactConnected: {
      title: 'Exact is gekoppeld',
      text: 'Het portaal haalt de gegevens nu op. U kunt dit venster sluiten.',
    },
    exactFailed: {
      title: 'Koppelen is niet gelukt',
      text: 'Exact is niet gekoppeld. Ga terug naar het portaal en begin opnieuw met koppelen.',
    },
    signInFailed: {
      title: 'Aanmelden is niet gelukt',
      text: 'U bent niet aangemeld. Ga terug naar het portaal en probeer het opnieuw.',
    },
    back: 'Terug naar het portaal',
  },
}
