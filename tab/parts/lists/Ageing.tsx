import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { OpenItem } from '../../../src/http/contract.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { Amount } from '../Amount.tsx'
import { ageing } from './ageing.ts'

const useStyles = makeStyles({
  ages: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXL, margin: 0 },
  age: { borderLeft: `4px solid ${tokens.colorNeutralStroke1}`, paddingLeft: tokens.spacingHorizontalS },
  notDue: { borderLeftColor: tokens.colorCompoundBrandStroke },
  upTo30: { borderLeftColor: tokens.colorPaletteYellowBorderActive },
  upTo60: { borderLeftColor: tokens.colorPaletteDarkOrangeBorderActive },
  older: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  amount: { margin: 0 },
})

/** What is open by its age, each with its amount. Says nothing when everything has one age. */
export function Ageing(props: { readonly items: readonly OpenItem[] }) {
  const styles = useStyles()
  const text = useText()
  const ages = ageing(props.items)
  if (ages.length < 2) return null
  return (
    <dl className={styles.ages} aria-label={text('openItems.ageing')}>
      {ages.map(({ group, open }) => (
        <div key={group} className={mergeClasses(styles.age, styles[group])}>
          <dt className={styles.label}>{text(`openItems.age.${group}`)}</dt>
          <dd className={styles.amount}>
            <Amount money={open} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
