import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Ageing } from '../../../src/http/contract.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { Amount } from '../Amount.tsx'

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '2px', height: '8px', marginBottom: tokens.spacingVerticalXS },
  part: {
    minWidth: '4px',
    borderRadius: tokens.borderRadiusSmall,
    // Forced colours hide the background; a border keeps the lengths visible.
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  ages: { margin: 0 },
  age: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  mark: { flexShrink: 0, width: '10px', height: '10px', borderRadius: tokens.borderRadiusSmall },
  label: { flexGrow: 1, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  amount: { margin: 0, fontSize: tokens.fontSizeBase200 },
  notDue: { backgroundColor: tokens.colorCompoundBrandBackground },
  days1To30: { backgroundColor: tokens.colorPaletteYellowBorderActive },
  days31To60: { backgroundColor: tokens.colorPaletteDarkOrangeBorderActive },
  days61To90: { backgroundColor: tokens.colorPaletteRedBorderActive },
  over90: { backgroundColor: tokens.colorPaletteDarkRedBorderActive },
  beside: { backgroundColor: 'transparent' },
})

const ages = ['notDue', 'days1To30', 'days31To60', 'days61To90', 'over90'] as const

/** Shows the open amounts by how long they are overdue: as a bar, and each amount with its label. */
export function AgeingBar(props: { readonly ageing: Ageing }) {
  const { ageing } = props
  const styles = useStyles()
  const text = useText()
  const shown = ages.filter((age) => ageing[age].cents > 0)
  if (shown.length === 0) return null
  const named = ageing.beside.cents === 0 ? shown : [...shown, 'beside' as const]
  return (
    <div>
      <div className={styles.bar} aria-hidden>
        {shown.map((age) => (
          <span
            key={age}
            className={mergeClasses(styles.part, styles[age])}
            style={{ flexGrow: ageing[age].cents }}
          />
        ))}
      </div>
      <dl className={styles.ages} aria-label={text('client.ageing')}>
        {named.map((age) => (
          <div key={age} className={styles.age}>
            <span className={mergeClasses(styles.mark, styles[age])} aria-hidden />
            <dt className={styles.label}>{text(`client.ageing.${age}`)}</dt>
            <dd className={styles.amount}>
              <Amount money={ageing[age]} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
