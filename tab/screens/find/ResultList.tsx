import { Button, mergeClasses } from '@fluentui/react-components'
import type { ClientSearchAnswer, FoundClient } from '../../../src/http/contract.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { Empty } from '../../parts/states/Empty.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import type { ResultGroup } from './arrangeResults.ts'
import { ResultRow } from './ResultRow.tsx'
import { useFindStyles } from './styles.ts'
import type { Ticks } from './useTicks.ts'

type ResultListProps = {
  readonly results: ClientSearchAnswer
  /** The matching clients as the employee arranged them. */
  readonly groups: readonly ResultGroup[]
  /** Null if the clients cannot be ticked. */
  readonly ticks: Ticks | null
  /** False while the results still belong to an older search text. */
  readonly isCurrent: boolean
  /** Null if there is nothing more to show. */
  readonly onMore: (() => void) | null
  readonly onOpen: (id: string) => void
}

/** The matching clients, and below them in a list of their own the clients that only resemble the search text. */
export function ResultList({ results, groups, ticks, isCurrent, onMore, onOpen }: ResultListProps) {
  const { clients, similar, total, more, asOf } = results
  const styles = useFindStyles()
  const text = useText()
  const list = (rows: readonly FoundClient[], firstRow: number, label: string, rowTicks: Ticks | null) => (
    <Panel className={mergeClasses(styles.panel, !isCurrent && styles.outdated)}>
      <ul className={styles.list} aria-label={label}>
        {rows.map((client, index) => (
          <ResultRow
            key={client.id}
            client={client}
            row={firstRow + index}
            ticks={rowTicks}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </Panel>
  )
  const firstRows = rowsBefore(groups)
  return (
    <>
      {clients.length > 0 && groups.length === 0 ? (
        <Empty title={text('find.noneShown')} text={text('find.noneShownHint')} />
      ) : null}
      {groups.map(({ heading, clients: rows }, place) => {
        if (heading === null) return list(rows, 0, text('find.results'), ticks)
        const title = heading || text('find.noCity')
        return (
          <section key={heading} className={styles.similar} aria-label={title}>
            <h2 className={styles.similarTitle}>{title}</h2>
            {list(rows, firstRows[place] ?? 0, title, ticks)}
          </section>
        )
      })}
      {similar.length > 0 ? (
        <div className={styles.similar}>
          <h2 className={styles.similarTitle}>{text('find.similar')}</h2>
          {list(similar, groups.flatMap((group) => group.clients).length, text('find.similar'), null)}
        </div>
      ) : null}
      <div className={styles.foot}>
        {total > clients.length ? (
          <span className={styles.more}>
            {text(more ? 'find.moreLeast' : 'find.more', { shown: clients.length, total })}
            {onMore ? (
              <Button size="small" onClick={onMore}>
                {text('find.showMore')}
              </Button>
            ) : null}
          </span>
        ) : (
          <span />
        )}
        <AsOf asOf={asOf} />
      </div>
    </>
  )
}

/** Returns how many rows come before each group. */
function rowsBefore(groups: readonly ResultGroup[]): readonly number[] {
  let rows = 0
  return groups.map(({ clients }) => {
    rows += clients.length
    return rows - clients.length
  })
}
