/** The fields of a contact that show whether it is the client. */
export type ContactFacts = {
  readonly accountName: string | null
  readonly firstName: string | null
  readonly initials: string | null
  readonly lastName: string | null
  readonly fullName: string | null
  readonly jobTitle: string | null
  readonly hasBirthDate: boolean
}

const clientTitles = ['client', 'bewoner', 'zorgvrager', 'patient', 'deelnemer', 'debiteur']
const formsOfAddress = ['dhr', 'de heer', 'heer', 'hr', 'mw', 'mevr', 'mevrouw', 'fam', 'familie']

/**
 * Returns whether a contact is the client in person; Exact has no field for it. A job title decides. Without one,
 * the contact must have the account's last name and, if the account has initials, one of those. If the account's
 * name is missing, having a date of birth decides.
 */
export function isClientInPerson(contact: ContactFacts): boolean {
  const title = words(contact.jobTitle ?? '').join(' ')
  if (title !== '') return clientTitles.includes(title)
  if (contact.accountName === null) return contact.hasBirthDate
  return isNamesake(contact, words(contact.accountName))
}

function isNamesake(contact: ContactFacts, accountName: readonly string[]): boolean {
  const hasSameLastName = lastNames(contact).some((name) => name.every((word) => accountName.includes(word)))
  if (!hasSameLastName) return false
  const initials = without(accountName, words(contact.lastName ?? ''))
    .filter((word) => !formsOfAddress.includes(word))
    .map((word) => word.charAt(0))
  const first = words(contact.initials ?? contact.firstName ?? '')[0]?.charAt(0)
  return initials.length === 0 || first === undefined || initials.includes(first)
}

/** Removes each word once, starting from the end: the first d of "D.J. d'Hondt" is an initial. */
function without(name: readonly string[], removed: readonly string[]): readonly string[] {
  const left = [...name]
  for (const word of removed) {
    const index = left.lastIndexOf(word)
    if (index >= 0) left.splice(index, 1)
  }
  return left
}

/** Returns each half of a double name, because many accounts are kept under one of them. */
function lastNames({ lastName, fullName }: ContactFacts): readonly (readonly string[])[] {
  return (lastName ?? fullName ?? '')
    .split('-')
    .map(words)
    .filter((name) => name.length > 0)
}

function words(text: string): readonly string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
