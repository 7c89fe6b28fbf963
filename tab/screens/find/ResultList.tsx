import { Button, mergeClasses } from '@fluentui/react-components'
import type { ClientSearchAnswer, FoundClient } from '../../../src/http/contract.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import { ResultRow } from './ResultRow.tsx'
import { useFindStyles } from './styles.ts'

type ResultListProps = {
  readonly results: ClientSearchAnswer
  /** False while the results still belong to an older search text. */
  readonly isCurrent: boolean
  /** Null if there is nothing more to show. */
  readonly onMore: (() => void) | null
  readonly onOpen: (id: string) => void
}

/** The matching clients, and below them in a list of their own the clients that only resemble the search text. */
export function ResultList({ results, isCurrent, onMore, onOpen }: ResultListProps) {
  const { clients, similar, total, more, asOf } = results
  const styles = useFindStyles()
  const text = useText()
  const list = (rows: readonly FoundClient[], firstRow: number, label: string) => (
    <Panel className={mergeClasses(styles.panel, !isCurrent && styles.outdated)}>
      <ul className={styles.list} aria-label={label}>
        {rows.map((client, index) => (
          <ResultRow key={client.id} client={client} row={firstRow + index} onOpen={onOpen} />
        ))}
      </ul>
    </Panel>
  )
  return (
    <>
      {clients.length > 0 ? list(clients, 0, text('find.results')) : null}
      {similar.length > 0 ? (
        <div className={styles.similar}>
          <h2 className={styles.similarTitle}>{text('find.similar')}</h2>
          {list(similar, clients.length, text('find.similar'))}
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
