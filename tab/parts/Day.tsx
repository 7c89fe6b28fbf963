import { makeStyles } from '@fluentui/react-components'
import { useFormats, useText } from '../texts/TextProvider.tsx'

const useStyles = makeStyles({ day: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } })

/** A date such as `24-11-2026`, or a dash for null. */
export function Day(props: { readonly day: string | null }) {
  const styles = useStyles()
  const { day } = useFormats()
  const text = useText()
  if (props.day === null) return <span>{text('value.none')}</span>
  return (
    <time className={styles.day} dateTime={props.day}>
      {day(props.day)}
    </time>
  )
}
