import type { Language } from '../../src/values/language.ts'

/**
 * What a word or phrase does in a message.
 *
 * - `find`, `client`, `clients`: "zoek", "cliënt", "cliënten".
 * - `caller`: says that someone is calling; the rest of the message says who.
 * - a question, such as `balance`: the word asks that question.
 * - `invoice`: one invoice if a number follows, otherwise the invoices of a client.
 * - `filler`: a common word that is never a name on its own.
 * - `link`: a small word that may be part of a name or address, such as "van".
 * - `other`: asks for something that the bot does not do.
 */
export type Role =
  | 'find'
  | 'client'
  | 'clients'
  | 'caller'
  | 'lastReceipt'
  | 'balance'
  | 'openItems'
  | 'invoice'
  | 'invoices'
  | 'directDebit'
  | 'representative'
  | 'office'
  | 'creditor'
  | 'filler'
  | 'link'
  | 'other'
  | 'help'
  | 'newSearch'
  | 'more'
  | 'back'
  | 'refresh'
  | 'languageWord'
  | 'dutch'
  | 'english'
  | 'thanks'
  | 'hello'
  | 'goodbye'
  | 'fine'
  | 'no'
  | 'about'
  | 'swearing'

/** The words of each role, separated by commas, in lower case without accents. A later row wins. */
export const words: readonly (readonly [Role, Language | null, string])[] = [
  ['find', null, `find, search, show, lookup, open`],
  [
    'find',
    'en',
    `look up, search for, looking for, pull up, get me, give me, bring up, check, show me, who is, whos,
    do you have, do we have, do you know, details of, details, data of, info on, list`,
  ],
  [
    'find',
    'nl',
    `zoek, zoeken, zoek naar, zoek op, zoek even, opzoeken, op te zoeken, opgezocht, op zoek naar, vind,
    vinden, toon, tonen, laat zien, laten zien, laat, laten, zien, geef, geef me, geven, haal, pak,
    bekijk, bekijken, wie is, wie zijn, van wie is, wie hoort bij, wie woont op, wie woont in, ken je,
    kent u, kennen we, heb je iets over, hebben we iets over, weet je iets over, gegevens, gegevens van,
    gegevens over, informatie over, info over, info van, relatiekaart, kaart, kaartje, kaart van,
    dossier, dossier van`,
  ],
  ['client', null, `client`],
  ['client', 'en', `customer, resident, patient, debtor`],
  ['client', 'nl', `klant, bewoner, debiteur, deelnemer, clientnummer, klantnummer, relatie`],
  ['clients', 'nl', `clienten, klanten, bewoners, debiteuren`],
  ['clients', 'en', `clients, customers, residents`],
  [
    'caller',
    'nl',
    `aan de lijn, aan de telefoon, aan de tel, belt, belde, gebeld, bellen, hangt aan de lijn, beller,
    iemand`,
  ],
  ['caller', 'en', `on the phone, on the line, calling, is calling, called about, caller, someone, somebody`],
  [
    'lastReceipt',
    'nl',
    `betaald, betaalt, betaalde, betaling, betalingen, ontvangst, ontvangsten, ontvangen, overgemaakt,
    gestort, binnengekomen, binnen gekomen, geld binnen, voldaan, overboeking, voor het laatst betaald,
    laatste keer betaald, laatst betaald, geld ontvangen, geld gekregen, storting, betaalt niet`,
  ],
  [
    'lastReceipt',
    'en',
    `paid, pay, pays, payment, payments, receipt, receipts, received, transferred, payment history, get
    money, got money, money from`,
  ],
  [
    'balance',
    'nl',
    `saldo, openstaand saldo, balans van, achterstand, betalingsachterstand, schuld, schulden, rood,
    staat er open, staat er opn, staat er nog open, staat nog open, staat open, open staan, openstaan,
    open staat, openstaat, nog open, iets open, openstaand, openstaande, openstaand bedrag, openstaande
    bedrag, nog betalen, nog te betalen, te betalen, betalen, moet betalen, verschuldigd, te laat,
    achter, te laat met betalen, achter met betalen, schuldig, bedrag open, wat open, nog wat open,
    totaal open, totaal openstaand, krijgt u nog, krijgen we nog, moet hij nog, moet zij nog, moet ze
    nog, moeten ze nog, rekening open`,
  ],
  [
    'balance',
    'en',
    `balance, owe, owes, owed, owing, outstanding, outstanding balance, overdue, arrears, debt, debts,
    total open, total outstanding`,
  ],
  [
    'openItems',
    'nl',
    `posten, open posten, openstaande posten, post open, openstaande post, posten open, posten staan
    open, openstaande items, openposten`,
  ],
  ['openItems', 'en', `open items, outstanding items, items`],
  ['invoice', 'nl', `factuur, factuurnummer, factuur nummer, factuur nr, factuurnr, fact, rekening, nota`],
  ['invoice', 'en', `invoice, invoice number, invoice no, invoice nr, bill`],
  [
    'invoices',
    'nl',
    `facturen, rekeningen, notas, factuuroverzicht, openstaande facturen, openstaande rekeningen,
    onbetaalde facturen, open facturen, alle facturen, facturen open, openstaande factuur`,
  ],
  [
    'invoices',
    'en',
    `invoices, bills, open invoices, unpaid invoices, all invoices, open invoice, unpaid bills`,
  ],
  [
    'directDebit',
    'nl',
    `incasso, automatische incasso, incassomachtiging, machtiging, geincasseerd, afgeschreven,
    automatisch afgeschreven, automatisch betaald, automatisch, automatische, incasseren, sepa`,
  ],
  ['directDebit', 'en', `direct debit, direct debits, mandate, collected automatically, dd mandate`],
  [
    'representative',
    'nl',
    `vertegenwoordiger, vertegenwoordigt, vertegenwoordigd, bewindvoerder, bewind, onder bewind, curator,
    curatele, mentor, mentorschap, gemachtigde, contactpersoon, wie regelt, wettelijk vertegenwoordiger,
    wettelijke vertegenwoordiger, financien, zaakwaarnemer`,
  ],
  [
    'representative',
    'en',
    `representative, represents, represented, guardian, administrator, legal representative`,
  ],
  ['office', 'nl', `kantoor, bewindvoerderskantoor, van kantoor`],
  ['office', 'en', `represent, office`],
  ['creditor', 'nl', `crediteur, crediteuren, leverancier, leveranciers`],
  ['creditor', 'en', `creditor, creditors, supplier, suppliers, vendor`],
  ['more', 'nl', `meer, volgende, verder, nog meer, volgende pagina, de rest`],
  ['more', 'en', `more, next, next page, the rest`],
  [
    'back',
    'nl',
    `terug, vorige, terug naar de lijst, terug naar lijst, vorige pagina, ga terug, terug naar de vorige`,
  ],
  ['back', 'en', `back, previous, back to the list, previous page, go back`],
  ['refresh', 'nl', `ververs, verversen, vernieuw, vernieuwen, opnieuw, nog een keer, nogmaals, actualiseer`],
  ['refresh', 'en', `refresh, reload, again, update`],
  [
    'newSearch',
    'nl',
    `nieuwe, nieuw, zoekopdracht, nieuwe zoekopdracht, nieuwe vraag, nieuwe zoeken, andere, ander`,
  ],
  ['newSearch', 'en', `new, new search, new question`],
  ['help', null, `help, menu, start, info, ?`],
  [
    'help',
    'nl',
    `hulp, uitleg, voorbeelden, helpen, wat kan je, wat kun je, wat kunt u, wat kan jij, wat kun jij, hoe
    werkt, hoe werk je, wat doe je, wat kan ik vragen, wat kan ik hier, vragen, typen, snap, begrijp`,
  ],
  ['help', 'en', `what can you do, what can i ask, how does this work, how do you work, examples, commands`],
  [
    'languageWord',
    null,
    `taal, language, spreek, praat, speak, talk, switch, switch to, verander de taal, zet op`,
  ],
  ['dutch', null, `nederlands, dutch`],
  ['english', null, `engels, english`],
  [
    'thanks',
    'nl',
    `dank, dankje, dank je, dank je wel, dank u, dank u wel, dankjewel, dankuwel, bedankt, merci,
    hartelijk dank, hartelijk bedankt, alvast bedankt, bedankt alvast, bedankt voor de hulp, bedankt
    voor je hulp, dank voor de hulp, dank voor je hulp`,
  ],
  [
    'thanks',
    'en',
    `thanks, thank you, thx, thank, ty, cheers, thanks a lot, many thanks, thanks for your help, thanks
    for the help`,
  ],
  [
    'hello',
    'nl',
    `hallo, hoi, hai, hey, goedemorgen, goedemiddag, goedenavond, goede morgen, goeie morgen, goedendag,
    goeiemorgen, goede middag, morgen allemaal, dag, hallo daar, ben je er nog, ben je er`,
  ],
  [
    'hello',
    'en',
    `hello, hi, hi there, hello there, good morning, good afternoon, good evening, goodmorning`,
  ],
  [
    'goodbye',
    'nl',
    `doei, dag hoor, tot morgen, tot straks, tot ziens, fijne dag, fijne dag nog, fijn weekend, fijne
    avond, prettige dag, prettig weekend, tot later, werkse, fijn weekend alvast`,
  ],
  ['goodbye', 'en', `bye, goodbye, see you, see you later, have a nice day`],
  [
    'fine',
    null,
    `ok, oke, okay, okee, okido, super, top, perfect, haha, hahaha, lol, 👍, 👌, 🙂, 😀, 😊, 🙏, hm, hmm`,
  ],
  [
    'fine',
    'nl',
    `prima, mooi, fijn, helder, duidelijk, goed zo, goed, ja, jawel, jep, klopt, gelukt, is goed,
    akkoord, gevonden, komt goed, geweldig, lekker, snap ik, begrepen, netjes, geen probleem, hoe gaat
    het, goed gedaan, lekker bezig, goed bezig, is al goed, ja hoor`,
  ],
  [
    'fine',
    'en',
    `yes, yep, yeah, great, good, fine, sure, got it, nice, cool, understood, how are you, all good`,
  ],
  [
    'no',
    'nl',
    `nee, neen, nope, laat maar, hoeft niet, laat maar zitten, niet nodig, stop, annuleer, maakt niet uit`,
  ],
  ['no', 'en', `no, never mind, nevermind, cancel, forget it, not needed`],
  [
    'about',
    'nl',
    `wie ben je, wie ben jij, wat ben je, ben je een robot, ben je een mens, ben jij een mens, hoe heet
    je, hoe heet jij`,
  ],
  ['about', 'en', `who are you, are you a robot, are you human, are you a bot`],
  [
    'swearing',
    'nl',
    `kut, klote, godver, godverdomme, verdomme, shit, kak, tering, tyfus, kanker, lul, eikel, sukkel,
    idioot, dom, stom, stomme, rot, rotding, waardeloos, waardeloze, klotebot, kutbot, gvd, jezus`,
  ],
  ['swearing', 'en', `fuck, fucking, stupid, damn, dammit, crap, bullshit, idiot, useless, wtf, asshole`],
  [
    'other',
    'nl',
    `verwijder, verwijderen, wis, wissen, stuur, sturen, mail, mailen, schrijf, schrijven, maak, maken,
    vertel, reserveer, bestel, boek, plan, wijzig, wijzigen, verander, veranderen, pas aan, printer,
    wachtwoord, afspraak, vakantie, weer, hoe laat, iedereen, alles, systeem, waarom, eten we, eten,
    zet, regel, print, herinnering, betalingsregeling, salaris, bel`,
  ],
  [
    'other',
    'en',
    `delete, remove, send, write, create, make, tell, book, order, password, weather, joke, everyone,
    everything, ignore, instructions, select, drop, insert, what time, why, reset, system`,
  ],
  [
    'filler',
    'nl',
    `ik, je, jij, u, uw, jouw, we, wij, hij, zij, ze, hem, haar, hen, hun, mij, me, mijn, ons, onze,
    deze, dit, dat, die, daar, hier, er, ervan, erbij, is, zijn, was, ben, bent, wordt, worden, heb,
    hebt, heeft, heft, hebben, had, hadden, gehad, gekregen, kan, kun, kunt, kunnen, kon, zou, zouden,
    moet, moeten, mag, wil, wilt, willen, zal, zullen, gaat, gaan, doe, doet, doen, staat, staan, stond,
    komt, komen, loopt, klopt het, klopt dat, weet, weten, zegt, zeggen, zei, denkt, vraagt, vraag,
    vroeg, wacht, wou, wie, wat, waar, welke, welk, wanneer, hoe, hoeveel, of, maar, dus, want, omdat,
    als, dan, toen, ook, al, nog, iets, niets, niks, niet, geen, wel, even, eventjes, eens, zo, nu, net,
    toch, alweer, reeds, een, ene, zekere, alle, alleen, allemaal, beide, elke, elk, graag, aub, a.u.b,
    svp, alstublieft, alsjeblieft, alsjeblief, asjeblieft, vlug, snel, gauw, hoor, joh, he, zeg, eh, uh,
    uhm, ehm, euh, laatste, laatse, laatst, vorige week, vorige maand, afgelopen, deze week, deze maand,
    week, maand, jaar, gisteren, vandaag, vanmorgen, vanochtend, vanmiddag, morgen, eergisteren, dagen,
    keer, nogal, bedrag, bedragen, geld, nou, ja zeg, binnen, zeker, misschien, eigenlijk, heel, erg,
    veel, weinig, genaamd, heet, met de naam, met naam, uit het systeem, voor me, voor mij, van ons, bij
    ons, waar gaat, gaat over, terugvinden, vertellen, zichtbaar, uitzoeken, nakijken, nagaan, checken,
    gekocht, mogelijk, dank alvast, collega, hulp nodig, nodig, status, overzicht, stand, lijst, bedoel,
    zitten, zit, via, gezien, gestorneerd, woont, wonen, alvast, ook nog, heb je, liggen, wie is er, wat
    is er, aan de hand, stand van zaken, hoelang geleden, geleden`,
  ],
  [
    'filler',
    'en',
    `i, im, ive, you, he, she, it, its, we, they, him, her, his, their, them, us, our, my, this, that,
    these, those, is, are, was, were, be, been, has, have, had, do, does, did, can, could, would, will,
    should, shall, may, might, must, need, like, let, see, know, say, says, said, what, whats, yet,
    which, where, when, how, much, many, or, but, if, so, also, any, some, all, not, there, here,
    already, still, please, pls, the, last, latest, recent, just, now, today, yesterday, week, month,
    money, amount, named, called, me, who, about, going, anything, something, one, ones, to, too, can i
    get, get, last time, time`,
  ],
  ['hello', null, `test, test test, testje`],
  ['filler', null, `is, was, me, we, had, want, even, net, die, info, kan, check, bot`],
  ['link', null, `in, a, an, der, den, ten, ter, op, te, &, -, /, +`],
  ['link', 'nl', `van, de, het, uit, bij, met, voor, over, aan, naar, onder, tot, door, en, t, om`],
  ['link', 'en', `of, for, from, with, by, at, on, and`],
]
