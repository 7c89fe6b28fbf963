import { makeStyles } from '@fluentui/react-components'
import { useFormats } from '../texts/TextProvider.tsx'

const useStyles = makeStyles({ moment: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } })

/** `14:05` today, `24-11-2026 14:05` on another day; in Europe/Amsterdam. */
export function Moment(props: { readonly at: string }) {
  const styles = useStyles()
  const { day, time } = useFormats().moment(props.at)
  return (
    <time className={styles.moment} dateTime={props.at}>
      {day === null ? time : `${day} ${time}`}
    </time>
  )
}
