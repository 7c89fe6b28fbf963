/**
 * The Dutch sentences that employees read aloud, for people who know no bookkeeping. Each has the id of the rule that
 * chooses it; `part.…` are shared pieces.
 */
export const nl = {
  'part.invoice': '{number, select, none {deze factuur} other {factuur {number}}}',
  'part.creditNote': '{number, select, none {deze creditnota} other {creditnota {number}}}',
  'due.all':
    '{late, select, yes {U kon betalen tot en met {due}. Dat is {days, plural, one {# dag} other {# dagen}} geleden.} other {{due, select, today {U kunt vandaag nog betalen.} other {U kunt betalen tot en met {due}.}}}}',
  'due.first':
    '{amount} betalen tot en met {due, select, today {vandaag} other {{due}}}{late, select, yes { ({days, plural, one {# dag} other {# dagen}} geleden)} other {}}',
  'due.next':
    '{amount} tot en met {due, select, today {vandaag} other {{due}}}{late, select, yes { ({days, plural, one {# dag} other {# dagen}} geleden)} other {}}',
  'due.some': '{late, select, yes {U kon {list}.} other {U kunt {list}.}}',
  'part.settled':
    '{came, select, never {{otherwise} {how, select, writtenOff {afgeboekt} other {verrekend}}} once {op {receivedOn} {received} ontvangen} other {{received} ontvangen, het laatst op {receivedOn}}}{isMixed, select, yes {; ook is {otherwise} {how, select, writtenOff {afgeboekt} other {verrekend}}} other {}}',
  'part.beingChecked': 'Eén bedrag wordt nog nagekeken; dit kan dus nog veranderen.',

  'invoice.open': 'Van {name} staat {open} open.{dues}',
  'invoice.overdue': 'Van {name} staat {open} open.{dues}',
  'invoice.partlyPaid': 'Van {name} van {amount} is {settled}. Er staat nog {open} open.{dues}',
  'invoice.partlyPaidOverdue': 'Van {name} van {amount} is {settled}. Er staat nog {open} open.{dues}',
  'invoice.underWay':
    '{isAll, select, yes {Van {name} wordt {open} automatisch geïncasseerd; u hoeft niets te doen.} other {Van {name} staat {open} open. Daarvan wordt {underWay} automatisch geïncasseerd.{dues}}}',
  'invoice.reversed':
    '{isAll, select, yes {{Name} was betaald met een automatische incasso, maar die is} other {Voor {name} was {reversed} automatisch geïncasseerd, maar dat is}} {reversedOn, select, none {} other {op {reversedOn} }}teruggeboekt{reason, select, none {} other {: {reason}}}. Er staat nu {isAll, select, yes {weer} other {in totaal}} {open} open.{dues}',
  'invoice.paid':
    '{Name} van {amount} is {mixed, select, settled {betaald en voor een deel verrekend} writtenOff {betaald en voor een deel afgeboekt} other {betaald}}.{receivedOn, select, none {} other { De laatste betaling is op {receivedOn} ontvangen.}}',
  'invoice.credited':
    '{Name} van {amount} is verrekend met een creditnota. U hoeft deze factuur niet meer te betalen.',
  'invoice.writtenOff': '{Name} van {amount} is afgeboekt. Er staat niets meer van open.',
  'invoice.settled': '{Name} van {amount} is verrekend. U hoeft deze factuur niet meer te betalen.',
  'invoice.overpaid':
    'Voor {name} van {amount} is {over} te veel betaald of verrekend. Dat hebt u nog tegoed.',
  'creditNote.open':
    'Volgens {name} hebt u nog {credit} tegoed.{isBeingRefunded, select, yes { Dat wordt nu terugbetaald of verrekend.} other {}}',
  'creditNote.settled': '{Name} van {amount} is verrekend of terugbetaald.',

  'receipt.none': 'Er is nog geen betaling ontvangen.',
  'receipt.last':
    'De laatste betaling is {amount}, ontvangen op {receivedOn}{count, plural, =0 {. Deze betaling is nog niet met een factuur verrekend} =1 {, voor {number, select, none {een factuur} other {factuur {number}}}} other {, voor # facturen}}.',

  'client.nothingOpen': 'Er staat niets open. U hoeft niets te betalen.',
  'client.settled':
    'Wat open stond, is betaald of verrekend en wordt nog verwerkt. U hoeft niets te betalen.',
  'client.even': 'Er staat {openCredit} open en u hebt ook {openCredit} tegoed. U hoeft niets te betalen.',
  'client.credit':
    '{hasOwed, select, yes {Er staat {owed} open en u hebt {openCredit} tegoed. Samen hebt u nog {credit} tegoed.} other {U hebt {credit} tegoed.}} U hoeft niets te betalen.',

  'owed.open': 'Er staat {owed} open.',
  'owed.overdue':
    '{isAll, select, yes {Dat had u al moeten betalen.} other {Daarvan had u {overdue} al moeten betalen.}}',
  'owed.reversed':
    '{count, plural, one {{number, select, none {Een automatische incasso} other {De automatische incasso van factuur {number}}} is teruggeboekt: daarvan staat {open} weer open.} other {# automatische incasso’s zijn teruggeboekt: daarvan staat samen {open} weer open.}}',
  'owed.credit':
    'U hebt ook {openCredit} tegoed. {isLeftToPay, select, yes {Samen blijft {balance} over om te betalen.} other {Samen is het saldo {balance}.}}',
  'owed.collected':
    '{isAll, select, yes {Het hele bedrag wordt automatisch geïncasseerd; u hoeft niets te doen.} other {{underWay} wordt automatisch geïncasseerd; daarvoor hoeft u niets te doen.}}',
  'owed.next':
    '{isAll, select, yes {{due, select, today {U kunt vandaag nog betalen.} other {U kunt betalen tot en met {due}.}}} other {{due, select, today {U kunt {amount} vandaag nog betalen.} other {U kunt {amount} betalen tot en met {due}.}}}}',

  'settled.collected': 'Wel wordt nog {underWay} automatisch geïncasseerd.',

  'reason.AC01': 'het rekeningnummer klopt niet',
  'reason.AC04': 'de rekening is opgeheven',
  'reason.AC06': 'de rekening is geblokkeerd',
  'reason.AC13': 'het was een zakelijke incasso en de rekening is van een particulier',
  'reason.AG01': 'van deze rekening mag niet automatisch worden geïncasseerd',
  'reason.AG02': 'de bank kon de opdracht niet verwerken',
  'reason.AM04': 'er stond te weinig geld op de rekening',
  'reason.AM05': 'het bedrag was al een keer geïncasseerd',
  'reason.BE05': 'de bank kent de organisatie niet die incasseert',
  'reason.CNOR': 'de bank doet niet mee aan deze incasso',
  'reason.DNOR': 'de bank van de rekening doet niet mee aan deze incasso',
  'reason.FF01': 'de bank kon de opdracht niet lezen',
  'reason.FF05': 'de bank kon dit soort incasso niet verwerken',
  'reason.MD01': 'de bank vond geen geldige machtiging',
  'reason.MD02': 'gegevens van de machtiging ontbreken of kloppen niet',
  'reason.MD06': 'de rekeninghouder heeft het bedrag laten terugboeken',
  'reason.MD07': 'de rekeninghouder is overleden',
  'reason.MS02': 'de rekeninghouder heeft de incasso geweigerd',
  'reason.MS03': 'de bank geeft geen reden',
  'reason.RC01': 'de bank van de rekening is niet bekend',
  'reason.RR01': 'gegevens van de rekening ontbreken bij de bank',
  'reason.RR02': 'de naam of het adres van de rekeninghouder ontbreekt',
  'reason.RR03': 'de naam of het adres van de ontvanger ontbreekt',
  'reason.RR04': 'de bank mag deze incasso niet uitvoeren',
  'reason.SL01': 'de rekeninghouder laat de bank zulke incasso’s tegenhouden',
} as const
