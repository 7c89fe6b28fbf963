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
    `look up, search for, looking for, pull up, get me, give me, bring up, check, show me, who is,
    whos, do you have, do we have, do you know, details of, details, data of, info on, list,
    look for, find me, bring me, address of, phone number of, telephone number of, number of,
    email of, email address of, birthday of, date of birth of, whose number is,
    whose phone number is, whose, lives at, card of, card, name is, her name is, his name is,
    my name is, anyone named, anyone called, someone named, anyone with the name, where does,
    when was`,
  ],
  [
    'find',
    'nl',
    `zoek, zoeken, openen, zoek naar, zoek op, zoek even, opzoeken, op te zoeken, opgezocht,
    op zoek naar, vind, vinden, toon, tonen, laat zien, laten zien, laat, laten, zien, geef, geef me,
    geven, haal, pak, bekijk, bekijken, wie is, wie zijn, van wie is, wie hoort bij, wie woont op,
    wie woont in, ken je, kent u, kennen we, heb je iets over, hebben we iets over,
    weet je iets over, gegevens, gegevens van, gegevens over, informatie over, info over, info van,
    relatiekaart, kaart, kaartje, kaart van, dossier, dossier van, adres van, telefoonnummer van,
    telefoon van, nummer van, mailadres van, emailadres van, e-mailadres van, geboortedatum van,
    rekeningnummer van, bankrekening van, iban van, leeftijd van, postcode van, wiens nummer is,
    hoe oud is, te bereiken, bereiken, bereikbaar, hoort bij, roep op, zoek eens, open de kaart van,
    ken jij, kent u een, opsnorren, opduikelen, opscharrelen, erbij halen, erbij zoeken, naam is,
    wiens naam is, zijn naam is, haar naam is, mijn naam is, de naam is, zeuk, opzeuke, zeuke, kiek,
    welke client, welk dossier, clientkaart, clientgegevens, contactgegevens, contactgegevens van,
    heb je iets van, heb jij iets van, hebben we iets van, heb je een, heb jij een, hebben we een,
    hebben jullie een, staat er een, gezocht`,
  ],
  ['client', null, `client`],
  ['client', 'en', `customer, resident, patient, debtor`],
  ['client', 'nl', `klant, bewoner, debiteur, deelnemer, clientnummer, klantnummer, relatie`],
  [
    'clients',
    'nl',
    `clienten, klanten, bewoners, debiteuren, wie zitten er, wie zitten er allemaal, wie zit er,
    wie vallen er, wie heeft u, mensen vallen onder, welke mensen, wie vallen onder, wie valt onder,
    wie zitten bij`,
  ],
  ['clients', 'en', `clients, customers, residents, which people`],
  [
    'caller',
    'nl',
    `aan de lijn, aan de telefoon, aan de tel, belt, belde, gebeld, bellen, hangt aan de lijn, beller,
    iemand, gemiste oproep, gemiste oproep van, oproep, oproep van, terugbellen, terugbelverzoek,
    teruggebeld, mailt, mailde, gemaild, aan de balie, voor me staan`,
  ],
  [
    'caller',
    'en',
    `on the phone, on the line, calling, is calling, called about, caller, someone, somebody,
    call from, a call from, got a call, got a call from, missed call, missed call from, called,
    emailed`,
  ],
  [
    'lastReceipt',
    'nl',
    `betaald, betaalt, betaalde, betaling, betalingen, ontvangst, ontvangsten, ontvangen, overgemaakt,
    gestort, binnengekomen, binnen gekomen, geld binnen, voldaan, overboeking,
    voor het laatst betaald, laatste keer betaald, laatst betaald, geld ontvangen, geld gekregen,
    storting, betaalt niet, afbetaald, geld ontvangen van, gestort heeft, bijgeschreven, betaaldatum,
    betaling gedaan, bet, betaold, betaoldj, betaeld, voldoan, betalingsbewijs, binnenkomen,
    binnenkomt, binnenkwam, binnenkwamen, storten, stort, datum laatste betaling,
    datum van de laatste betaling`,
  ],
  [
    'lastReceipt',
    'en',
    `paid, pay, pays, payment, payments, receipt, receipts, received, transferred, payment history,
    get money, got money, money from, pay us, transfer, deposit, deposited, payed, settled,
    make a payment, made a payment, payment was made, receive, receiving, send money, sent money,
    send the money, sent the money, money in, deposits`,
  ],
  [
    'balance',
    'nl',
    `saldo, openstaand saldo, balans van, achterstand, betalingsachterstand, schuld, schulden, rood,
    staat er open, staat er opn, staat er nog open, staat nog open, staat open, open staan,
    openstaan, open staat, openstaat, nog open, iets open, openstaand, openstaande,
    openstaand bedrag, openstaande bedrag, nog betalen, nog te betalen, te betalen, betalen,
    moet betalen, verschuldigd, te laat, achter, te laat met betalen, achter met betalen, schuldig,
    bedrag open, wat open, nog wat open, totaal open, totaal openstaand, krijgt u nog,
    krijgen we nog, moet hij nog, moet zij nog, moet ze nog, moeten ze nog, rekening open, in de min,
    in de plus, in het rood, ervoor, tegoed, tegoeden, hoeveel krijgt, terugkrijgen, terugkrijgt,
    te veel betaald, teveel betaald, achterstanden, betalingsachterstanden, eindsaldo, sldo,
    alles betaald, alles voldaan, helemaal betaald, helemaal bij, bij met betalen,
    moet er nog betaald worden, nog betaald worden, te betalen bedrag, hoeveel moet, openstaan bij,
    achterstallig, achterstallige, achterstallige betalingen, te late, openst, aope, ope, nog ope,
    sjuld, totaalbedrag, restbedrag, uitstaand, uitstaande, staat uit, nog uit, krijgen wij nog,
    krijg ik nog, bijbetalen, nabetalen, bijbetaling, nabetaling`,
  ],
  [
    'balance',
    'en',
    `balance, owe, owes, owed, owing, outstanding, outstanding balance, overdue, arrears, debt, debts,
    total open, total outstanding, behind, behind on payments, credit, amount due, due, owe us,
    in arrears, up to date, any debt, have to pay, has to pay, to pay, must pay, still pay,
    still owes`,
  ],
  [
    'openItems',
    'nl',
    `posten, open posten, openstaande posten, post open, openstaande post, posten open,
    posten staan open, openstaande items, openposten, lopende posten, postenlijst`,
  ],
  ['openItems', 'en', `open items, outstanding items, items, unpaid items, open item`],
  [
    'invoice',
    'nl',
    `factuur, factuurnummer, factuur nummer, factuur nr, factuurnr, fact, rekening, nota, faktuur,
    fact nr, fact nummer, rekening nummer, rekening nr, nota nummer, nota nr, notanummer, factuurtje,
    rekeningetje, factuur met nummer, rekening met nummer, factuur met het nummer, rek, rek nr,
    reknr, rekeningnr`,
  ],
  [
    'invoice',
    'en',
    `invoice, invoice number, invoice no, invoice nr, bill, bill number, invoice with number, inv,
    inv nr, inv no`,
  ],
  [
    'invoices',
    'nl',
    `facturen, rekeningen, notas, factuuroverzicht, openstaande facturen, openstaande rekeningen,
    onbetaalde facturen, open facturen, alle facturen, facturen open, openstaande factuur, fakturen,
    factuurtjes, factueren, onbetaalde rekeningen, facturenlijst`,
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
    automatisch afgeschreven, automatisch betaald, automatisch, automatische, incasseren, sepa,
    geind, automatisch geind, automatisch betalen, doorlopende machtiging, incassos, incassant,
    autoincasso, auto incasso, gestorneerd, storno, stornering, storneren, gestorneerde,
    automatisch af, per incasso, via incasso`,
  ],
  [
    'directDebit',
    'en',
    `direct debit, direct debits, mandate, collected automatically, dd mandate, automatic collection,
    automatic debit, automatic payment, automatic payments, automatically, autopay, mandates,
    collected, collect, reversed`,
  ],
  [
    'representative',
    'nl',
    `vertegenwoordiger, vertegenwoordigt, vertegenwoordigd, bewindvoerder, bewind, onder bewind,
    curator, curatele, mentor, mentorschap, gemachtigde, contactpersoon, wie regelt,
    wettelijk vertegenwoordiger, wettelijke vertegenwoordiger, financien, zaakwaarnemer, behartigt,
    behartigt de belangen, belangen, belangenbehartiger, contactpersonen, gevolmachtigde, volmacht,
    curatoren, bewindvoerders, beschermingsbewind, gemachtigd, geldzaken, bewindvoering, namens`,
  ],
  [
    'representative',
    'en',
    `representative, represents, represented, guardian, administrator, legal representative,
    contact person, contact persons, next of kin, power of attorney, trustee, guardianship, finances,
    handles the finances, power of attorney holder, on behalf of`,
  ],
  ['office', 'nl', `kantoor, bewindvoerderskantoor, van kantoor`],
  ['office', 'en', `represent, office`],
  [
    'creditor',
    'nl',
    `crediteur, crediteuren, leverancier, leveranciers, crediteurnummer, crediteurnr,
    leveranciersnummer, leveranciersnr, crediteurennummer, crediteur met nummer,
    leverancier met nummer`,
  ],
  [
    'creditor',
    'en',
    `creditor, creditors, supplier, suppliers, vendor, supplier number, creditor number, vendors`,
  ],
  [
    'more',
    'nl',
    `meer, volgende, verder, nog meer, volgende pagina, de rest, laat alles zien, toon alles,
    alles zien, alles tonen, laat de rest zien, toon de rest, volledige lijst`,
  ],
  ['more', 'en', `more, next, next page, the rest, show all, show everything, see all, are there more`],
  [
    'back',
    'nl',
    `terug, vorige, terug naar de lijst, terug naar lijst, vorige pagina, ga terug,
    terug naar de vorige, stap terug, een stap terug, weer terug, teruggaan, terug gaan,
    naar de vorige, terug naar de zoekresultaten, vorige scherm, vorig scherm, vorige kaart`,
  ],
  [
    'back',
    'en',
    `back, previous, back to the list, previous page, go back, take me back, step back, one step back`,
  ],
  [
    'refresh',
    'nl',
    `ververs, verversen, vernieuw, vernieuwen, opnieuw, nog een keer, nogmaals, actualiseer,
    nog eens kijken, kijk nog eens, nog eens, opnieuw kijken, herlaad, bijwerken, nieuwste gegevens,
    laatste gegevens, actuele gegevens, nieuwste cijfers, opnieuw laden`,
  ],
  ['refresh', 'en', `refresh, reload, again, update, check again, look again, try again`],
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
    `hulp, uitleg, voorbeelden, helpen, wat kan je, wat kun je, wat kunt u, wat kan jij, wat kun jij,
    hoe werkt, hoe werk je, wat doe je, wat kan ik vragen, wat kan ik hier, vragen, typen, snap,
    begrijp, wat kan deze bot, wat kan de bot, wat doet deze bot, wat doet de bot, hoe gebruik ik,
    handleiding, gebruiksaanwijzing, wat kan ik, wat kan ik jou vragen, wat kan ik je vragen,
    wat kan ik u vragen, hoe moet ik zoeken, hoe zoek ik, wat doe jij, mogelijkheden,
    wat zijn de mogelijkheden, hulp nodig, wat moet ik typen, hoe typ ik`,
  ],
  [
    'help',
    'en',
    `what can you do, what can i ask, how does this work, how do you work, examples, commands,
    what can i ask you, what can this bot do, what does this bot do, manual, how to use,
    what do you do, how do i find, how do i search, what do i type, what should i type, how do i use`,
  ],
  [
    'languageWord',
    null,
    `taal, language, spreek, praat, speak, talk, switch, switch to, verander de taal, zet op, praten,
    spreken, speaking`,
  ],
  ['dutch', null, `nederlands, dutch`],
  ['english', null, `engels, english`],
  [
    'thanks',
    'nl',
    `dank, dankje, dank je, dank je wel, dank u, dank u wel, dankjewel, dankuwel, bedankt, merci,
    hartelijk dank, hartelijk bedankt, alvast bedankt, bedankt alvast, bedankt voor de hulp,
    bedankt voor je hulp, dank voor de hulp, dank voor je hulp, bedank, danke, hartstikke bedankt,
    ontzettend bedankt, enorm bedankt, super bedankt, merci bien, thnks, danku, dankjewel hoor,
    dankie`,
  ],
  [
    'thanks',
    'en',
    `thanks, thank you, thx, thank, ty, cheers, thanks a lot, many thanks, thanks for your help,
    thanks for the help, thank u, tnx, thnx, appreciated`,
  ],
  [
    'hello',
    'nl',
    `hallo, hoi, hai, hey, goedemorgen, goedemiddag, goedenavond, goede morgen, goeie morgen,
    goedendag, goeiemorgen, goede middag, morgen allemaal, dag, hallo daar, ben je er nog, ben je er,
    haije, hoije, moi, goeie, hee, heej, goeiemiddag, goeiedag, goeienavond, yo, ben je daar`,
  ],
  [
    'hello',
    'en',
    `hello, hi, hi there, hello there, good morning, good afternoon, good evening, goodmorning,
    morning, afternoon, evening`,
  ],
  [
    'goodbye',
    'nl',
    `doei, dag hoor, tot morgen, tot straks, tot ziens, fijne dag, fijne dag nog, fijn weekend,
    fijne avond, prettige dag, prettig weekend, tot later, werkse, fijn weekend alvast, welterusten,
    slaap lekker, tot dan, tot zo, groetjes, groeten, met vriendelijke met vriendelijke groeten,
    hartelijke mvg, houdoe, later, doeg, adie, ajuus, de mazzel, mazzel, ciao, tot de volgende keer,
    tot volgende week`,
  ],
  [
    'goodbye',
    'en',
    `bye, goodbye, see you, see you later, have a nice day, good night, goodnight, kind regards,
    best regards, regards, take care, cheerio, see ya`,
  ],
  [
    'fine',
    null,
    `ok, oke, okay, okee, okido, super, top, perfect, haha, hahaha, lol, 👍, 👌, 🙂, 😀, 😊, 🙏, hm,
    hmm, oki, okey, sorry, wow, yay, okidoki, ❤, 🎉, 😂, 😅, okeee, okay dan, ah, aha, oh, wauw,
    woow, tof`,
  ],
  [
    'fine',
    'nl',
    `prima, mooi, fijn, helder, duidelijk, goed zo, goed, ja, jawel, jep, klopt, gelukt, is goed,
    akkoord, gevonden, komt goed, geweldig, lekker, snap ik, begrepen, netjes, geen probleem,
    hoe gaat het, goed gedaan, lekker bezig, goed bezig, is al goed, ja hoor, toppie, topper,
    uitstekend, keurig, tof, tuurlijk, natuurlijk, dat klopt, zeker weten, perfecto, gaaf, oeps,
    foutje, geeft niet, mooi zo, juist, inderdaad, precies, we zijn er uit, dat was het, helaas,
    jammer, wat jammer, super fijn, gelukkig, pfoe, hehe, ach, ach ja, tja, nou ja, mwah,
    gefeliciteerd, hoera, hulde, proficiat, hoe is het, hoe is het met je, alles goed`,
  ],
  [
    'fine',
    'en',
    `yes, yep, yeah, great, good, fine, sure, got it, nice, cool, understood, how are you, all good,
    good job, well done, nicely done, awesome, excellent, wonderful, amazing, brilliant, oops,
    my bad, correct, exactly, right, no problem, thats all, that was helpful, helpful, that helps`,
  ],
  [
    'no',
    'nl',
    `nee, neen, nope, laat maar, hoeft niet, laat maar zitten, niet nodig, stop, annuleer,
    maakt niet uit`,
  ],
  ['no', 'en', `no, never mind, nevermind, cancel, forget it, not needed`],
  [
    'about',
    'nl',
    `wie ben je, wie ben jij, wat ben je, ben je een robot, ben je een mens, ben jij een mens,
    hoe heet je, hoe heet jij, ben jij wat voor bot ben jij, wie heeft jou gemaakt`,
  ],
  ['about', 'en', `who are you, are you a robot, are you human, are you a bot, what are you, who made you`],
  [
    'swearing',
    'nl',
    `kut, klote, godver, godverdomme, verdomme, shit, kak, tering, tyfus, kanker, lul, eikel, sukkel,
    idioot, dom, stom, stomme, rot, rotding, waardeloos, waardeloze, klotebot, kutbot, gvd, jezus,
    jemig, jeetje, tjonge, tjongejonge, sjonge, pff, pfff, zucht, argh, kolere, mongool, flikker op,
    rot op, sodemieter op, kutsysteem, kutding, kutzooi, kutprogramma, kutcomputer, kutwerk, rotbot,
    rotsysteem, stomme bot`,
  ],
  [
    'swearing',
    'en',
    `fuck, fucking, stupid, damn, dammit, crap, bullshit, idiot, useless, wtf, asshole, piece of shit,
    moron, screw you, ffs`,
  ],
]
