import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { PlugConnectedRegular } from '@fluentui/react-icons'
import type { ExactAdmin } from '../../../src/http/contract.ts'
import { useAllowExact } from '../../api/admin.ts'
import { Panel } from '../../parts/Panel.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import { sentenceOf } from '../../parts/states/failureOf.ts'
import { useLanguage, useText } from '../../texts/TextProvider.tsx'
import { useAdminStyles } from './styles.ts'

/** Explains why this installation does not use Exact. For a copy it has a button that allows it. */
export function ExactNotUsed(props: {
  readonly use: Exclude<ExactAdmin['use'], 'allowed'>
  /** The address of the installation that the connection belongs to. */
  readonly owner: string | null
}) {
  const { use, owner } = props
  const styles = useAdminStyles()
  const text = useText()
  const language = useLanguage()
  const allowing = useAllowExact()
  return (
    <Panel className={styles.panel} aria-label={text('admin.connection')}>
      <div className={styles.line}>
        <h2 className={styles.heading}>{text('admin.connection')}</h2>
        <StatusBadge words={text(use === 'copy' ? 'admin.stateCopy' : 'admin.stateOff')} colour="warning" />
      </div>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <div>{text(use === 'copy' ? 'admin.copyHint' : 'admin.offHint')}</div>
          {use === 'copy' && owner !== null ? <div>{text('admin.copyOf', { owner })}</div> : null}
        </MessageBarBody>
      </MessageBar>
      {use === 'copy' ? (
        <>
          <p className={styles.hint}>{text('admin.copyAdvice')}</p>
          <div className={styles.line}>
            <Button
              appearance="primary"
              icon={<PlugConnectedRegular />}
              disabledFocusable={allowing.isPending}
              onClick={() => allowing.mutate()}
            >
              {text('admin.allow')}
            </Button>
          </div>
        </>
      ) : null}
      {allowing.isError ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {text('admin.allowFailed')} {sentenceOf(allowing.error, language, text)}
          </MessageBarBody>
        </MessageBar>
      ) : null}
    </Panel>
  )
}
