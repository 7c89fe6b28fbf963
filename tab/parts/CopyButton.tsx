import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import { useHost } from '../host/HostContext.ts'
import { useText } from '../texts/TextProvider.tsx'

const confirmationMilliseconds = 2_500

const useStyles = makeStyles({
  anchor: { position: 'relative', display: 'inline-flex' },
  byHand: {
    position: 'absolute',
    top: '100%',
    right: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    width: 'min(260px, 70vw)',
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  copied: { font: 'inherit', resize: 'none' },
})

/** Copies a text. If the clipboard is blocked, it shows the text to copy by hand. `label` names what is copied. */
export function CopyButton(props: { readonly copied: string; readonly label: string }) {
  const styles = useStyles()
  const host = useHost()
  const text = useText()
  const [outcome, setOutcome] = useState<'copied' | 'blocked' | null>(null)
  useEffect(() => {
    if (outcome !== 'copied') return
    const timer = setTimeout(() => setOutcome(null), confirmationMilliseconds)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = async () => setOutcome((await host.copy(props.copied)) ? 'copied' : 'blocked')
  return (
    <span className={styles.anchor}>
      <Button
        appearance="subtle"
        size="small"
        icon={outcome === 'copied' ? <CheckmarkRegular /> : <CopyRegular />}
        aria-label={outcome === 'copied' ? text('action.copied') : props.label}
        title={props.label}
        onClick={copy}
      />
      {outcome === 'blocked' ? (
        <span className={styles.byHand}>
          <span role="alert">{text('action.copyBlocked')}</span>
          <textarea
            // Selected, so that one keystroke copies it, line breaks included.
            ref={(area) => area?.select()}
            readOnly
            rows={props.copied.split('\n').length}
            className={styles.copied}
            aria-label={props.label}
            value={props.copied}
            onBlur={() => setOutcome(null)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.preventDefault()
              setOutcome(null)
            }}
          />
        </span>
      ) : null}
    </span>
  )
}
