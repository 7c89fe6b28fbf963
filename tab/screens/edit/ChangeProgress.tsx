import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import { useText } from '../../texts/TextProvider.tsx'
import { FieldChanges } from './FieldChanges.tsx'
import type { ClientEdit } from './useClientEdit.ts'

/** After this the screen says that the change is late, so that no one keeps watching the spinner. */
const lateMilliseconds = 15_000

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  state: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  written: { flexShrink: 0, fontSize: '24px', color: tokens.colorStatusSuccessForeground1 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type ChangeProgressProps = {
  readonly edit: ClientEdit
  readonly isWritten: boolean
  /** True if the status cannot be fetched right now. */
  readonly isStatusUnknown: boolean
  readonly onBack: () => void
}

/** A change that has been sent: on its way to Exact, or written. */
export function ChangeProgress(props: ChangeProgressProps) {
  const { edit, isWritten, isStatusUnknown, onBack } = props
  const styles = useStyles()
  const text = useText()
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), lateMilliseconds)
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
        <Text>
          {text(isStatusUnknown ? 'edit.followFailed' : isLate ? 'edit.waitingLong' : 'edit.waitingHint')}
        </Text>
      )}
      <FieldChanges changed={edit.changed} isDone={isWritten} />
      <div className={styles.acts}>
        <Button appearance="primary" onClick={onBack} ref={takeFocus}>
          {text('edit.backToCard')}
        </Button>
        {isWritten ? <Button onClick={edit.startAnother}>{text('edit.again')}</Button> : null}
      </div>
    </div>
  )
}

/** The focused save button no longer exists. */
function takeFocus(button: HTMLElement | null): void {
  button?.focus()
}
