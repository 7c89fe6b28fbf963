import { Button } from '@fluentui/react-components'
import {
  DocumentSearchRegular,
  ErrorCircleRegular,
  LockClosedRegular,
  PersonRegular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useHost } from '../../host/HostContext.ts'
import type { TextId } from '../../texts/index.ts'
import { useLanguage, useText } from '../../texts/TextProvider.tsx'
import { type Failure, failureOf } from './failureOf.ts'
import { Notice } from './Notice.tsx'

const looks: { readonly [Kind in Failure['kind']]: { readonly icon: ReactNode; readonly title: TextId } } = {
  forbidden: { icon: <LockClosedRegular />, title: 'state.forbidden' },
  notFound: { icon: <DocumentSearchRegular />, title: 'state.notFound' },
  signIn: { icon: <PersonRegular />, title: 'state.failed' },
  failed: { icon: <ErrorCircleRegular />, title: 'state.failed' },
}

/** Explains why nothing can be shown (forbidden, not found, signed out or failed) and what to do next. */
export function Failed(props: { readonly error: unknown; readonly onRetry?: (() => void) | undefined }) {
  const text = useText()
  const host = useHost()
  const { kind, sentence, textId } = failureOf(props.error, useLanguage())
  const { icon, title } = looks[kind]
  return (
    <Notice icon={icon} title={text(title)} text={sentence ?? text(textId)} urgent>
      {kind === 'signIn' ? (
        <Button appearance="primary" onClick={() => host.openLink(window.location.href)}>
          {text('action.signIn')}
        </Button>
      ) : null}
      {props.onRetry && kind !== 'forbidden' ? (
        <Button onClick={props.onRetry}>{text('action.retry')}</Button>
      ) : null}
    </Notice>
  )
}
