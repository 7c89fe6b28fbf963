import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo } from 'react'
import { IntlProvider, useIntl } from 'react-intl'
import type { Language, Vocabulary } from '../../src/http/contract.ts'
import { createFormats, type Formats } from '../../src/values/formats.ts'
import type { Messages, TextId } from './index.ts'
import { type Words, wordsOf } from './words.ts'

type Values = { readonly [name: string]: string | number }
/** Returns a text in the employee's language, with the institution's words filled in. */
export type Text = (id: TextId, values?: Values) => string

type TextSettings = { readonly language: Language; readonly words: Words; readonly formats: Formats }
const TextSettingsContext = createContext<TextSettings | null>(null)

// Only the employee's language is loaded, and at first only the texts of the first screens.
const messageProviders = {
  nl: lazy(async () => ({ default: createMessageProvider('nl', (await import('./dutch.ts')).texts) })),
  en: lazy(async () => ({ default: createMessageProvider('en', (await import('./english.ts')).texts) })),
}

function createMessageProvider(language: Language, texts: Messages) {
  return (props: { readonly children: ReactNode }) => (
    <MessageProvider language={language} texts={texts}>
      {props.children}
    </MessageProvider>
  )
}

export function MessageProvider(props: {
  readonly language: Language
  readonly texts: Messages
  readonly children: ReactNode
}) {
  return (
    <IntlProvider locale={props.language} messages={props.texts} timeZone="Europe/Amsterdam">
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
  const settings = useMemo(
    () => ({
      language,
      words: wordsOf(vocabulary, language),
      formats: createFormats(language, { dayStyle: 'digits', now: () => new Date() }),
    }),
    [language, vocabulary],
  )
  const Messages = messageProviders[language]
  return (
    <Suspense>
      <Messages>
        <TextSettingsContext.Provider value={settings}>{children}</TextSettingsContext.Provider>
      </Messages>
    </Suspense>
  )
}

export function useText(): Text {
  const intl = useIntl()
  const { words } = useTextSettings()
  return useMemo(() => (id, values) => intl.formatMessage({ id }, { ...words, ...values }), [intl, words])
}

export const useFormats = (): Formats => useTextSettings().formats
export const useLanguage = (): Language => useTextSettings().language

function useTextSettings(): TextSettings {
  const settings = useContext(TextSettingsContext)
  if (!settings) throw new Error('TextProvider is missing')
  return settings
}
