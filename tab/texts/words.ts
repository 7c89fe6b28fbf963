import type { Language, Vocabulary } from '../../src/http/contract.ts'

/** The institution's word for a client, as singular and plural, with and without a capital. */
export type Words = {
  readonly client: string
  readonly clients: string
  readonly Client: string
  readonly Clients: string
}

const usual: Vocabulary = {
  client: { nl: { one: 'cliënt', many: 'cliënten' }, en: { one: 'client', many: 'clients' } },
}

export function wordsOf(vocabulary: Vocabulary | undefined, language: Language): Words {
  const { one, many } = (vocabulary ?? usual).client[language]
  return { client: one, clients: many, Client: capital(one, language), Clients: capital(many, language) }
}

function capital(word: string, language: Language): string {
  const [first = '', ...rest] = word
  return first.toLocaleUpperCase(language) + rest.join('')
}
