/** Words that may precede a number, an address or a date, in Dutch and English. Each is part of a regular expression. */
const numberLabels = [
  '(?:cli[eë]nt|klant|dossier|debiteur(?:en)?|deb|cl|relatie|bewoners?|pati[eë]nt|customer|debtor|resident|patient|account)(?:en)?[\\s.-]*(?:nummer|nmr|nr|no|number|code|id)',
  '(?:fac?k?tuur|fact?|fakt|nota|invoice|inv|bill)(?:[\\s.-]*(?:nummer|nmr|nr|no|number))?',
  '(?:(?:mobiele?|vaste?|mobile|cell|home|phone)\\s+)?(?:tel|tele(?:foon|fon|phone)|phone|mobiel|mobile|mob|gsm|cell|06)[\\s.-]*(?:nummer|nmr|nr|no|number)',
  'tele(?:foon|phone)',
  'dossier',
  'pc',
  '(?:cell|mobile)\\s+phone',
  'phone',
  'mobiele?',
  'mobile',
  'gsm',
  'cell',
  'mob',
  'tel',
  'e?-?mail[\\s-]*(?:adres|address)?',
  'post\\s?codes?',
  'postc',
  'pcode',
  'postal\\s?code',
  'zip(?:\\s?code)?',
  'geboren(?:\\s+op)?',
  'geb(?:oorte)?[\\s.]*(?:datum|dat|dt|dd|op)?',
  'born(?:\\s+on)?',
  'birth\\s?(?:date|day)',
  'date\\s+of\\s+birth',
  'd\\.?o\\.?b',
  'bedrag(?:\\s+van)?',
  'amount(?:\\s+of)?',
  '(?:uw\\s+)?(?:betaal|betalings)?kenmerk',
  '(?!antwoord)\\p{L}{3,}(?:nummer|nr)',
  'rekening',
  'reference',
  '(?:huis|house\\s?)(?:nummer|number|nr|no)',
  'hs?nr',
  'nummers?',
  'number',
  'nmr',
  'nr',
  'no',
]

/** Words that may precede a name or a place. */
const nameLabels = [
  'cli[eë]nt(?:en)?',
  'clients?',
  'klant(?:en)?',
  'debiteur(?:en)?',
  'bewoners?',
  'pati[eë]nt(?:en)?',
  'customers?',
  'residents?',
  '(?:achter|voor)?naam',
  '(?:last|first|sur)?\\s?name',
  'genaamd',
  'named',
  'called',
  '(?:woon)?plaats',
  'adres',
  'address',
  'wonend\\s+(?:te|in)',
  'curator',
  'bewindvoerder',
  'mentor',
  'vertegenwoordiger',
  'gemachtigde',
  'representative',
  'heer\\s*(?:en|of|/)\\s*mevrouw',
  'dhr\\.?\\s*/\\s*(?:mevr|mw)',
  'heer',
  'meneer',
  'mijnheer',
  'dhr',
  'mevrouw',
  'mevr',
  'mvr',
  'mw',
  'mej',
  'mejuffrouw',
  'mister',
  'mrs',
  'mr',
  'ms',
  'miss',
  'familie',
  'family',
  'fam',
  'gezin',
  'erven',
  'wijlen',
  'weduwe',
  'wed',
  't\\.?a\\.?v',
  't\\.?n\\.?v',
]

/** Words that are labels only before a colon, because they may be a name: Van der Straat. */
const colonLabels = [
  ...['straat', 'street', 'city', 'land', 'country', 'huisnummer', 'toevoeging', 'voorletters', 'initialen'],
  ...[
    'van',
    'aan',
    'from',
    'to',
    'betreft',
    'onderwerp',
    'subject',
    'afzender',
    'sent from',
    'reply-to',
    'cc',
    'id',
    't',
    'm',
    'e',
    'f',
    'p',
  ],
]

const joining =
  '(?:(?:de|het|een|mijn|geachte|beste|dear|the|an?|my|met|with|op|van|for|voor|ik\\s+zoek(?:\\s+naar)?)\\s+){0,3}'
/** Between a label and its value: "tel.: 06", "nr 12", "cliënt - Jansen". */
const separator = '[\\s.:=#–-]+(?:is[\\s:]+)?'
const beforeName = '[\\s.:=#]+(?:[–-]\\s+|is\\s+)?'
const value = '(?=[\\d+(€*<]|\\S+@)'

const numberLabel = `(?:${numberLabels.join('|')})`
const anyLabel = `(?:${[...numberLabels, ...nameLabels].join('|')})`
const leadingNumberLabel = new RegExp(`^${joining}${numberLabel}(?:${separator}${value}|(?=\\d{3}))`, 'iu')
const leadingLabel = new RegExp(`^${joining}${anyLabel}${beforeName}(?=\\S)`, 'iu')
const leadingSign = /^(?:#|№|nº)\s*(?=\S)/iu
const innerNumberLabel = new RegExp(`(?<=[\\s,;(])${numberLabel}${separator}${value}`, 'giu')
const colonLabel = `(?:${[...numberLabels, ...nameLabels, ...colonLabels].join('|')})\\s*:\\s*(?=\\S)`
const leadingColonLabel = new RegExp(`^${colonLabel}`, 'iu')
const innerLabel = new RegExp(`(?<=[\\s,;(])${colonLabel}`, 'giu')
const trailingLabel = /[\s,]+(?:familie|family|fam\.?|(?:de\s+)?heer|meneer)$/iu

/** Small words in names. A label followed only by these is itself a name: "Heer, de", "Plaats van der". */
const particles = /^(?:van|der|den|de|ter|ten|te|het|t|op|in|aan|vd|v|d|en)$/i
const maxLabels = 6
/** Longer text is not a search text. */
const maxLength = 300

/**
 * Removes the words that say what a search text is, in Dutch and English: "cliënt", "factuurnummer:", "tel.", "geboren
 * op", "de heer". Removes a label within the text only if a value or a colon follows it. Text that is only labels is
 * unchanged.
 */
export function withoutLabels(text: string): string {
  if (text.length > maxLength) return text
  let rest = text.trimStart()
  for (let removed = 0; removed < maxLabels; removed += 1) {
    const next = withoutFirstLabel(rest)
    if (next === rest) break
    rest = next
  }
  const inner = rest.replace(innerNumberLabel, '').replace(innerLabel, '')
  const short = inner.replace(trailingLabel, '').replace(/^the\s+/i, '')
  return hasMeaning(short) ? short : inner
}

function withoutFirstLabel(text: string): string {
  const label =
    leadingNumberLabel.exec(text) ??
    leadingLabel.exec(text) ??
    leadingColonLabel.exec(text) ??
    leadingSign.exec(text)
  if (!label) return text
  const rest = text.slice(label[0].length)
  return hasMeaning(rest) ? rest : text
}

function hasMeaning(text: string): boolean {
  return (text.match(/[\p{L}\p{M}\p{N}@]+/gu) ?? []).some(
    (word) =>
      /[\d@]/.test(word) ||
      (Array.from(word).length > 1 && !particles.test(word)) ||
      /[^\p{Script=Latin}]/u.test(word),
  )
}
