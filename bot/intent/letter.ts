const greeting =
  /^(?:beste|geachte|dear|lieve|hallo|hoi|hi|hello|dag|goede(?:morgen|middag|avond)|good (?:morning|afternoon))\b[^\n,.!?:\d]{0,40}[,!]?\s*$/iu
const openingWords =
  /^(?:beste|geachte|dear)\s+(?:heer(?:\s*(?:\/|,|en|of)\s*mevrouw)?|mevrouw(?:\s*\/\s*heer)?|sir(?:\s*(?:\/|or)\s*madam)?|team|all(?:en)?|collega['’]?s?)\s*[,!]\s*/iu
const closing =
  /^(?:(?:met\s+)?(?:vriendelijke|hartelijke)\s+groet(?:en)?|groet(?:en|jes)?|mvg|m\.v\.g\.?|gr\.?|(?:kind|best|warm)\s+regards|regards|best wishes|many thanks|alvast (?:bedankt|dank)|(?:hartelijk )?(?:bedankt|dank))(?:\s*[,.!]|\s*$)/iu
const closingInLine =
  /(?<=[.,!?\s])(?:met\s+(?:vriendelijke|hartelijke)\s+groet(?:en)?|(?:kind|best|warm)\s+regards)\b.*$/iu
const header = /^(?:aan|to|cc|bcc|verzonden|sent|datum|date|prioriteit|bijlagen?|attachments?)\s*:.*$/iu
const firstHeader = /^(?:van|from|verzonden|sent)\s*:/imu
/** The start of a message that was copied from a chat: "[30-11 12:03] Janssen, Loes: ". */
const chatHead = /^\[[^\]\n]{4,30}\]\s*[^:\n]{2,50}:\s+/u

/**
 * Returns the message without what surrounds the question in a letter, a mail or a copied chat message: the greeting,
 * the headers that say nothing about a client, and the closing with the signature. A message that is nothing else is
 * returned unchanged.
 */
export function withoutLetterParts(text: string): string {
  const isMail = firstHeader.test(text)
  const lines = text.replace(chatHead, '').split('\n')
  const end = lines.findIndex((line, at) => at > 0 && closing.test(line.trim()))
  const kept = (end < 0 ? lines : lines.slice(0, end))
    .map((line) => line.trim())
    .filter((line) => !greeting.test(line) && !(isMail && header.test(line)))
    .map((line) => line.replace(openingWords, '').replace(closingInLine, ''))
    .join('\n')
  return /[\p{L}\p{N}]/u.test(kept) ? kept : text
}
