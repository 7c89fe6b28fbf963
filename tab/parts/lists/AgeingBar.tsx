import { type GriffelStyle, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Ageing } from '../../../src/http/contract.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { Amount } from '../Amount.tsx'

/**
 * Returns a fill for each age that needs no colours: the older the debt, the denser its pattern. `ink` and `paper` are
 * the two colours of the pattern.
 */
function filled(ink: string, paper: string) {
  const fill = (backgroundImage: string): GriffelStyle => ({
    border: `1px solid ${ink}`,
    boxSizing: 'border-box',
    backgroundColor: paper,
    backgroundImage,
    forcedColorAdjust: 'none',
  })
  const stripes = (angle: string, line: string, period: string) =>
    fill(`repeating-linear-gradient(${angle}, ${ink} 0 ${line}, ${paper} ${line} ${period})`)
  return {
    notDue: fill('none'),
    days1To30: stripes('135deg', '1px', '5px'),
    days31To60: stripes('90deg', '2px', '4px'),
    days61To90: stripes('0deg', '3px', '4px'),
    over90: fill(`linear-gradient(${ink}, ${ink})`),
  }
}

const contrast = filled(tokens.colorNeutralForeground1, tokens.colorNeutralBackground1)
const forced = filled('CanvasText', 'Canvas')
const withoutColours = (age: keyof typeof contrast): GriffelStyle => ({
  ':global([data-theme=contrast])': contrast[age],
  '@media (forced-colors: active)': forced[age],
})

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '2px', height: '8px', marginBottom: tokens.spacingVerticalXS },
  part: {
    minWidth: '4px',
    borderRadius: tokens.borderRadiusSmall,
  },
  ages: { margin: 0 },
  age: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  mark: { flexShrink: 0, width: '10px', height: '10px', borderRadius: tokens.borderRadiusSmall },
  label: { flexGrow: 1, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  amount: { margin: 0, fontSize: tokens.fontSizeBase200 },
  notDue: { backgroundColor: tokens.colorCompoundBrandBackground, ...withoutColours('notDue') },
  days1To30: { backgroundColor: tokens.colorPaletteYellowBorderActive, ...withoutColours('days1To30') },
  days31To60: { backgroundColor: tokens.colorPaletteDarkOrangeBorderActive, ...withoutColours('days31To60') },
  days61To90: { backgroundColor: tokens.colorPaletteRedBorderActive, ...withoutColours('days61To90') },
  over90: { backgroundColor: tokens.colorPaletteDarkRedBorderActive, ...withoutColours('over90') },
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
