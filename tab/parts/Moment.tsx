import { makeStyles } from '@fluentui/react-components'
import { useFormats } from '../texts/TextProvider.tsx'

const useStyles = makeStyles({ moment: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } })

/** A time in Europe/Amsterdam: `14:05` today, `24-11-2026 14:05` on another day. */
export function Moment(props: { readonly at: string }) {
  const styles = useStyles()
  const { day, time } = useFormats().moment(props.at)
  return (
    <time className={styles.moment} dateTime={props.at}>
      {day === null ? time : `${day} ${time}`}
    </time>
  )
}
