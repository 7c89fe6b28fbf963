import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components'
import type { ExactAdmin } from '../../../src/http/contract.ts'
import { Panel } from '../../parts/Panel.tsx'
import { useFormats, useText } from '../../texts/TextProvider.tsx'
import { daySpent, slowsDownAt } from './exactProgress.ts'
import { useAdminStyles } from './styles.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, margin: 0, padding: 0 },
  // In high contrast the track is as black as the page.
  bar: { border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}` },
  one: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, listStyleType: 'none' },
})

/** How much of Exact's daily call limit each administration has used. */
export function Budget(props: { readonly exact: ExactAdmin }) {
  const { budget, administrations } = props.exact
  const styles = useStyles()
  const adminStyles = useAdminStyles()
  const text = useText()
  return (
    <Panel className={adminStyles.panel} aria-label={text('admin.budget')}>
      <h2 className={adminStyles.heading}>{text('admin.budget')}</h2>
      <p className={adminStyles.hint}>{text('admin.budgetHint')}</p>
      <ul className={styles.list}>
        {budget.map((one) => (
          <li key={one.administration} className={styles.one}>
            <BudgetMeter
              budget={one}
              name={
                administrations.find(({ id }) => id === one.administration)?.name ??
                text('admin.administration', { id: String(one.administration) })
              }
            />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function BudgetMeter(props: { readonly budget: ExactAdmin['budget'][number]; readonly name: string }) {
  const { budget, name } = props
  const { dayLimit, dayRemaining, minuteLimit, minuteRemaining } = budget
  const styles = useStyles()
  const text = useText()
  const { decimal } = useFormats()
  const spent = daySpent(budget)
  if (spent === null || dayLimit === null || dayRemaining === null) {
    return <Text>{text('admin.budgetUnknown', { name })}</Text>
  }
  const isSlow = spent >= slowsDownAt
  const words = text('admin.budgetDay', {
    name,
    used: decimal(String(dayLimit - dayRemaining)),
    limit: decimal(String(dayLimit)),
  })
  return (
    <>
      <Text>{words}</Text>
      <ProgressBar
        className={styles.bar}
        aria-label={words}
        value={spent}
        thickness="large"
        color={isSlow ? 'warning' : 'brand'}
      />
      <Text size={200}>
        {isSlow ? `${text('admin.budgetSlow')} ` : ''}
        {minuteLimit === null || minuteRemaining === null
          ? ''
          : text('admin.budgetMinute', { remaining: minuteRemaining, limit: minuteLimit })}
      </Text>
    </>
  )
}
