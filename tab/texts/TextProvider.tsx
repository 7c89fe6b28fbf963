import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo } from 'react'
import { type IntlConfig, IntlProvider, useIntl } from 'react-intl'
import type { Language, Vocabulary } from '../../src/http/contract.ts'
import { createFormats, type Formats } from '../../src/values/formats.ts'
import type { TextId } from './index.ts'
import { type Words, wordsOf } from './words.ts'

type Values = { readonly [name: string]: string | number }
/** The text of an id in the employee's language, with the institution's words filled in. */
export type Text = (id: TextId, values?: Values) => string

type Spoken = { readonly language: Language; readonly words: Words; readonly formats: Formats }
const SpokenContext = createContext<Spoken | null>(null)

// The texts of one language are fetched, not of both.
const spokenIn = {
  nl: lazy(async () => ({ default: messagesIn('nl', (await import('./dutch.ts')).texts) })),
  en: lazy(async () => ({ default: messagesIn('en', (await import('./english.ts')).texts) })),
}

function messagesIn(language: Language, texts: NonNullable<IntlConfig['messages']>) {
  return (props: { readonly children: ReactNode }) => (
    <IntlProvider locale={language} messages={texts} timeZone="Europe/Amsterdam">
      {props.children}
    </IntlProvider>
  )
}

export function TextProvider(props: {
  readonly language: Language
  readonly vocabulary: Vocabulary | undefined
  readonly children: ReactNode
}) {
  const { language, vocabulary, children } = props
  const spoken = useMemo(
    () => ({
      language,
      words: wordsOf(vocabulary, language),
      formats: createFormats(language, { dayStyle: 'digits', now: () => new Date() }),
    }),
    [language, vocabulary],
  )
  const Messages = spokenIn[language]
  return (
    <Suspense>
      <Messages>
        <SpokenContext.Provider value={spoken}>{children}</SpokenContext.Provider>
      </Messages>
    </Suspense>
  )
}

export function useText(): Text {
  const intl = useIntl()
  const { words } = useSpoken()
  return useMemo(() => (id, values) => intl.formatMessage({ id }, { ...words, ...values }), [intl, words])
}

export const useFormats = (): Formats => useSpoken().formats
export const useLanguage = (): Language => useSpoken().language

function useSpoken(): Spoken {
  const spoken = useContext(SpokenContext)
  if (!spoken) throw new Error('no texts around this component')
  return spoken
}
