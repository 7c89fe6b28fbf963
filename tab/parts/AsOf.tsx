import { makeStyles, tokens } from '@fluentui/react-components'
import { ArrowSyncRegular, ClockRegular } from '@fluentui/react-icons'
import { useFormats, useText } from '../texts/TextProvider.tsx'

const useStyles = makeStyles({
  asOf: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
})

/** The time of the figures: `bijgewerkt 14:05`. */
export function AsOf(props: { readonly asOf: string | null; readonly refreshing?: boolean }) {
  const styles = useStyles()
  const text = useText()
  const { moment } = useFormats()
  if (props.asOf === null) return null
  const { day, time } = moment(props.asOf)
  return (
    <span className={styles.asOf}>
      {props.refreshing ? <ArrowSyncRegular aria-hidden /> : <ClockRegular aria-hidden />}
      <time dateTime={props.asOf}>
        {day === null ? text('asOf.time', { time }) : text('asOf.day', { day, time })}
      </time>
    </span>
  )
}
