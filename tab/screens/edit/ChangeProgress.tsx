import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import { useText } from '../../texts/TextProvider.tsx'
import { FieldChanges } from './FieldChanges.tsx'
import type { ClientEdit } from './useClientEdit.ts'

/** From then on the change is called late, so that nobody keeps looking at a turning wheel. */
const longMilliseconds = 15_000

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  state: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  written: { flexShrink: 0, fontSize: '24px', color: tokens.colorStatusSuccessForeground1 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** The change after it was sent: on its way to Exact, and at last written. */
export function ChangeProgress(props: {
  readonly edit: ClientEdit
  readonly isWritten: boolean
  readonly unseen: boolean
  readonly onBack: () => void
}) {
  const { edit, isWritten, unseen, onBack } = props
  const styles = useStyles()
  const text = useText()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), longMilliseconds)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={styles.all}>
      <div role="status" className={styles.state}>
        {isWritten ? (
          <CheckmarkCircleRegular className={styles.written} aria-hidden />
        ) : (
          <Spinner size="tiny" />
        )}
        <Text weight="semibold">{text(isWritten ? 'edit.written' : 'edit.waiting')}</Text>
      </div>
      {isWritten ? null : (
        <Text>{text(unseen ? 'edit.followFailed' : isLong ? 'edit.waitingLong' : 'edit.waitingHint')}</Text>
      )}
      <FieldChanges changed={edit.changed} isDone={isWritten} />
      <div className={styles.acts}>
        <Button appearance="primary" onClick={onBack} ref={takeFocus}>
          {text('edit.backToCard')}
        </Button>
        {isWritten ? <Button onClick={edit.again}>{text('edit.again')}</Button> : null}
      </div>
    </div>
  )
}

/** The button that was pressed to save is gone. */
function takeFocus(button: HTMLElement | null): void {
  button?.focus()
}
