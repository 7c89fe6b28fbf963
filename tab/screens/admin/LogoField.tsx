import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { DeleteRegular, ImageAddRegular } from '@fluentui/react-icons'
import { type ChangeEvent, useId, useRef, useState } from 'react'
import { useText } from '../../texts/TextProvider.tsx'
import { type LogoProblem, logoProblem, readLogo } from './logoFile.ts'
import { useAdminStyles } from './styles.ts'

const useStyles = makeStyles({
  all: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  label: { padding: 0 },
  logo: {
    display: 'block',
    maxWidth: '200px',
    maxHeight: '64px',
    margin: `${tokens.spacingVerticalS} 0`,
    padding: tokens.spacingHorizontalXS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: '#ffffff',
  },
  problem: { color: tokens.colorStatusDangerForeground1 },
})

const sentences = {
  kind: 'admin.logoKind',
  tooLarge: 'admin.logoTooLarge',
  empty: 'admin.logoEmpty',
  unreadable: 'admin.logoUnreadable',
} as const

/** Chooses or removes the logo. */
export function LogoField(props: {
  readonly logo: string | null
  readonly onChange: (logo: string | null) => void
}) {
  const { logo, onChange } = props
  const styles = useStyles()
  const adminStyles = useAdminStyles()
  const text = useText()
  const hint = useId()
  const chooser = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<LogoProblem | 'unreadable' | null>(null)
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    // Without this, choosing the same file again after fixing it would not fire a change event.
    target.value = ''
    if (!file) return
    const rejected = logoProblem(file)
    setProblem(rejected)
    if (rejected) return
    try {
      onChange(await readLogo(file))
    } catch {
      setProblem('unreadable')
    }
  }
  return (
    <fieldset className={styles.all} aria-describedby={hint}>
      <legend className={styles.label}>{text('admin.logo')}</legend>
      {logo === null ? null : <img className={styles.logo} src={logo} alt={text('admin.logoPresent')} />}
      <input
        ref={chooser}
        type="file"
        hidden
        accept="image/png,image/svg+xml"
        aria-label={text('admin.logoChoose')}
        onChange={choose}
      />
      <div className={adminStyles.line}>
        <Button icon={<ImageAddRegular />} onClick={() => chooser.current?.click()}>
          {text('admin.logoChoose')}
        </Button>
        {logo === null ? null : (
          <Button
            icon={<DeleteRegular />}
            onClick={() => {
              setProblem(null)
              onChange(null)
            }}
          >
            {text('admin.logoRemove')}
          </Button>
        )}
      </div>
      <Text id={hint} size={200}>
        {text('admin.logoHint')}
      </Text>
      <div role="alert" className={styles.problem}>
        {problem === null ? '' : text(sentences[problem])}
      </div>
    </fieldset>
  )
}
