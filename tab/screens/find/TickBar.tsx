import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useClientsTotal } from '../../api/clients.ts'
import { useFormats, useText } from '../../texts/TextProvider.tsx'
import type { Ticks } from './useTicks.ts'
import { useTogether } from './useTogether.ts'

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  total: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
})

/** How many results are ticked and what those clients owe together. `ids` are the clients in the list. */
export function TickBar(props: { readonly ids: readonly string[]; readonly ticks: Ticks }) {
  const { ids, ticks } = props
  const styles = useStyles()
  const text = useText()
  const { money } = useFormats()
  const together = useTogether()
  const ticked = [...ticks.ids]
  const { data, error } = useClientsTotal(ticked)
  const words = () => {
    if (ticked.length === 0) return text('find.tickHint')
    const count = text('find.ticked', { count: ticked.length })
    if (error) return `${count} · ${text('find.noTotal')}`
    if (!data) return `${count} · …`
    const amounts = data.balances.flatMap((total) => [
      together(total),
      ...(total.overdue.cents > 0 ? [text('find.togetherLate', { amount: money(total.overdue) })] : []),
    ])
    return [count, ...amounts].join(' · ')
  }
  return (
    <div className={styles.bar}>
      <span role="status" className={styles.total}>
        {words()}
      </span>
      {ids.every((id) => ticks.ids.has(id)) ? null : (
        <Button size="small" onClick={() => ticks.set(ids, true)}>
          {text('find.tickAll')}
        </Button>
      )}
      {ticked.length > 0 ? (
        <Button size="small" onClick={() => ticks.set(ticked, false)}>
          {text('find.tickNone')}
        </Button>
      ) : null}
    </div>
  )
}
