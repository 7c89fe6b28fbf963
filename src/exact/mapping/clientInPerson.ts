/** What is known of a contact when the question is who it is. */
export type ContactFacts = {
  readonly accountName: string | null
  readonly firstName: string | null
  readonly initials: string | null
  readonly lastName: string | null
  readonly fullName: string | null
  readonly jobTitle: string | null
  readonly hasBirthDate: boolean
}

const ownTitles = ['client', 'bewoner', 'zorgvrager', 'patient', 'deelnemer', 'debiteur']
const formsOfAddress = ['dhr', 'de heer', 'heer', 'hr', 'mw', 'mevr', 'mevrouw', 'fam', 'familie']

/**
 * Says whether a contact is the client in person: Exact has no field for it. Either the job title says so,
 * or there is no job title and it is a namesake of the account: the same last name and, where the account
 * has them, the same first letter. When Exact leaves out the account's name, a date of birth decides.
 */
export function isClientInPerson(someone: ContactFacts): boolean {
  const title = words(someone.jobTitle ?? '').join(' ')
  if (title !== '') return ownTitles.includes(title)
  if (someone.accountName === null) return someone.hasBirthDate
  return isNamesake(someone, words(someone.accountName))
}

function isNamesake(someone: ContactFacts, account: readonly string[]): boolean {
  const own = lastNames(someone).find((name) => name.every((word) => account.includes(word)))
  if (!own) return false
  const letters = without(account, words(someone.lastName ?? ''))
    .filter((word) => !formsOfAddress.includes(word))
    .map((word) => word.charAt(0))
  const first = words(someone.initials ?? someone.firstName ?? '')[0]?.charAt(0)
  return letters.length === 0 || first === undefined || letters.includes(first)
}

/** Each of the words is taken away once, from the end: the d of "D.J. d'Hondt" is an initial as well. */
function without(account: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...account]
  for (const word of taken) {
    const at = left.lastIndexOf(word)
    if (at >= 0) left.splice(at, 1)
  }
  return left
}

/** Each half of a double name counts: many accounts still stand under one of them. */
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
