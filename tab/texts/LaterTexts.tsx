import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { Language } from '../../src/http/contract.ts'
import { Loading } from '../parts/states/Loading.tsx'
import type { Messages } from './index.ts'
import { MessageProvider, useLanguage } from './TextProvider.tsx'

const load: { readonly [L in Language]: () => Promise<{ readonly texts: Messages }> } = {
  nl: () => import('./dutchLater.ts'),
  en: () => import('./englishLater.ts'),
}

const providers = { nl: lazy(() => createProvider('nl')), en: lazy(() => createProvider('en')) }

/** Fetches the texts of the later screens ahead of time. */
export async function fetchLaterTexts(language: Language): Promise<void> {
  await load[language]()
}

/** Renders its children with the texts of the later screens, besides those of the first. */
export function LaterTexts(props: { readonly children: ReactNode }) {
  const Provider = providers[useLanguage()]
  return (
    <Suspense fallback={<Loading lines={6} />}>
      <Provider>{props.children}</Provider>
    </Suspense>
  )
}

async function createProvider(language: Language) {
  const { texts } = await load[language]()
  return {
    default: (props: { readonly children: ReactNode }) => (
      <AllMessages language={language} later={texts}>
        {props.children}
      </AllMessages>
    ),
  }
}

function AllMessages(props: {
  readonly language: Language
  readonly later: Messages
  readonly children: ReactNode
}) {
  const { language, later, children } = props
  const { messages: first } = useIntl()
  const texts = useMemo((): Messages => Object.assign({}, first, later), [first, later])
  return (
    <MessageProvider language={language} texts={texts}>
      {children}
    </MessageProvider>
  )
}
