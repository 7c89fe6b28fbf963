import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    textAlign: 'center',
  },
  icon: { fontSize: '32px', lineHeight: 1, color: tokens.colorNeutralForeground3 },
  text: { maxWidth: '46ch', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
})

type NoticeProps = {
  readonly icon: ReactNode
  readonly title: string
  readonly text?: string
  readonly urgent?: boolean
  readonly children?: ReactNode
}

/** A message instead of content, with what to do next. Screen readers announce `urgent` ones immediately. */
export function Notice(props: NoticeProps) {
  const styles = useStyles()
  return (
    <div className={styles.notice} role={props.urgent ? 'alert' : 'status'}>
      <span className={styles.icon} aria-hidden>
        {props.icon}
      </span>
      <Text weight="semibold" size={400} align="center">
        {props.title}
      </Text>
      {props.text ? (
        <Text className={styles.text} align="center">
          {props.text}
        </Text>
      ) : null}
      {props.children ? <div className={styles.actions}>{props.children}</div> : null}
    </div>
  )
}
