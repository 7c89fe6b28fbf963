import { Button, Link, MessageBar, MessageBarBody, Text } from '@fluentui/react-components'
import { ArrowSyncRegular, PlugConnectedRegular } from '@fluentui/react-icons'
import type { ExactAdmin } from '../../../src/http/contract.ts'
import { useConnectExact, useSyncExact } from '../../api/admin.ts'
import { useHost } from '../../host/HostContext.ts'
import { Panel } from '../../parts/Panel.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import { sentenceOf } from '../../parts/states/failureOf.ts'
import { useLanguage, useText } from '../../texts/TextProvider.tsx'
import { isBrokenReason } from './brokenReason.ts'
import { useAdminStyles } from './styles.ts'

const badges = {
  none: { words: 'admin.stateNone', colour: 'informative' },
  connected: { words: 'admin.stateConnected', colour: 'success' },
  broken: { words: 'admin.stateBroken', colour: 'danger' },
} as const

/** The state of the connection to Exact, with the button that connects or reconnects. */
export function Connection(props: {
  readonly state: ExactAdmin['state']
  readonly reason: string | null
  readonly requestsTokensOften: boolean
  /** True if the state could not be refreshed, so it may be old. */
  readonly isLost: boolean
}) {
  const { state, reason, requestsTokensOften, isLost } = props
  const styles = useAdminStyles()
  const text = useText()
  const language = useLanguage()
  const host = useHost()
  const connecting = useConnectExact()
  const syncing = useSyncExact()
  const connect = () =>
    connecting.mutate(undefined, {
      onSuccess: ({ authorizeUrl }) => {
        host.openLink(authorizeUrl)
      },
    })
  return (
    <Panel className={styles.panel} aria-label={text('admin.connection')}>
      <div className={styles.line}>
        <h2 className={styles.heading}>{text('admin.connection')}</h2>
        <StatusBadge words={text(badges[state].words)} colour={badges[state].colour} />
      </div>
      {state === 'none' ? <p className={styles.hint}>{text('admin.noneHint')}</p> : null}
      {state === 'broken' ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <div>{text('admin.brokenHint')}</div>
            {reason === null ? null : (
              <div>
                {isBrokenReason(reason) ? text(`admin.broken.${reason}`) : text('admin.reason', { reason })}
              </div>
            )}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {state === 'connected' && requestsTokensOften ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text('admin.requestsTokensOften')}</MessageBarBody>
        </MessageBar>
      ) : null}
      {isLost ? (
        <MessageBar intent="warning">
          <MessageBarBody>{text('failure.unreachable')}</MessageBarBody>
        </MessageBar>
      ) : null}
      <div className={styles.line}>
        <Button
          appearance={state === 'connected' ? 'secondary' : 'primary'}
          icon={<PlugConnectedRegular />}
          disabledFocusable={connecting.isPending}
          onClick={connect}
        >
          {text(
            connecting.isPending
              ? 'admin.connecting'
              : state === 'none'
                ? 'admin.connect'
                : 'admin.reconnect',
          )}
        </Button>
        {state === 'connected' ? (
          <Button
            icon={<ArrowSyncRegular />}
            disabledFocusable={syncing.isPending}
            onClick={() => syncing.mutate()}
          >
            {text('admin.syncNow')}
          </Button>
        ) : null}
      </div>
      <Text role="status">
        {connecting.data ? (
          <>
            {text('admin.connectOpened')}{' '}
            <Link inline href={connecting.data.authorizeUrl} target="_blank" rel="noreferrer">
              {text('admin.connectAgain')}
            </Link>
          </>
        ) : syncing.isSuccess ? (
          text('admin.syncAsked')
        ) : (
          ''
        )}
      </Text>
      {connecting.isError || syncing.isError ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {text(connecting.isError ? 'admin.connectFailed' : 'admin.syncFailed')}{' '}
            {sentenceOf(connecting.error ?? syncing.error, language, text)}
          </MessageBarBody>
        </MessageBar>
      ) : null}
    </Panel>
  )
}
