import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Money } from '../../src/http/contract.ts'
import { useFormats } from '../texts/TextProvider.tsx'

const useStyles = makeStyles({
  amount: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
})

/** An amount such as `€ 12,50`, with tabular figures. In a table the column aligns it to the right. */
export function Amount(props: { readonly money: Money; readonly weight?: 'strong' | 'quiet' }) {
  const styles = useStyles()
  const { money } = useFormats()
  return (
    <span className={mergeClasses(styles.amount, props.weight && styles[props.weight])}>
      {money(props.money)}
    </span>
  )
}
