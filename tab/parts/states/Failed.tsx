import { Button } from '@fluentui/react-components'
import {
  DocumentSearchRegular,
  ErrorCircleRegular,
  LockClosedRegular,
  PersonRegular,
} from '@fluentui/react-icons'
import { type ReactNode, useState } from 'react'
import { useInRouterContext, useNavigate } from 'react-router'
import { signInOnRequest } from '../../api/signIn.ts'
import { useHost } from '../../host/HostContext.ts'
import type { TextId } from '../../texts/index.ts'
import { useLanguage, useText } from '../../texts/TextProvider.tsx'
import { type Failure, failureOf } from './failureOf.ts'
import { Notice } from './Notice.tsx'

const looks: { readonly [Kind in Failure['kind']]: { readonly icon: ReactNode; readonly title: TextId } } = {
  forbidden: { icon: <LockClosedRegular />, title: 'state.forbidden' },
  notFound: { icon: <DocumentSearchRegular />, title: 'state.notFound' },
  signIn: { icon: <PersonRegular />, title: 'state.signIn' },
  noToken: { icon: <PersonRegular />, title: 'state.noToken' },
  failed: { icon: <ErrorCircleRegular />, title: 'state.failed' },
}

/** Explains why nothing can be shown (forbidden, not found, signed out or failed) and what to do next. */
export function Failed(props: { readonly error: unknown; readonly onRetry?: (() => void) | undefined }) {
  const text = useText()
  const host = useHost()
  // Outside the router the whole portal failed, so there is no Start to go to.
  const isScreen = useInRouterContext()
  const { kind, sentence, textId, reason } = failureOf(props.error, useLanguage())
  const { icon, title } = looks[kind]
  const code = reason === undefined ? '' : ` ${text('failure.code', { code: reason })}`
  return (
    <Notice icon={icon} title={text(title)} text={(sentence ?? text(textId)) + code} urgent>
      {kind === 'signIn' ? <SignInButton onSignedIn={props.onRetry} /> : null}
      {props.onRetry && (kind === 'failed' || kind === 'noToken') ? (
        <Button onClick={props.onRetry}>{text('action.retry')}</Button>
      ) : null}
      {isScreen && (kind === 'forbidden' || kind === 'notFound') ? <HomeButton /> : null}
      {kind === 'noToken' ? (
        <Button onClick={() => host.openLink(window.location.href)}>{text('action.openInBrowser')}</Button>
      ) : null}
    </Notice>
  )
}

function HomeButton() {
  const text = useText()
  const navigate = useNavigate()
  return (
    <Button appearance="primary" onClick={() => navigate('/')}>
      {text('action.home')}
    </Button>
  )
}

function SignInButton(props: { readonly onSignedIn?: (() => void) | undefined }) {
  const text = useText()
  const host = useHost()
  const [isBlocked, setBlocked] = useState(false)
  const signIn = async () => {
    const isSignedIn = await signInOnRequest(host, window)
    setBlocked(!isSignedIn)
    if (isSignedIn) props.onSignedIn?.()
  }
  return (
    <>
      <Button appearance="primary" onClick={signIn}>
        {text(host.kind === 'frame' ? 'action.signInWindow' : 'action.signIn')}
      </Button>
      {isBlocked ? <p>{text('failure.signInBlocked')}</p> : null}
    </>
  )
}
