import { Button, mergeClasses } from '@fluentui/react-components'
import type { ClientSearchAnswer, FoundClient } from '../../../src/http/contract.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import { FoundRow } from './FoundRow.tsx'
import { useFindStyles } from './styles.ts'

/** The clients that were found, and apart from them those that only look like it. */
export function FoundList(props: {
  readonly answer: ClientSearchAnswer
  readonly current: boolean
  /** Null where there are no more to show. */
  readonly onMore: (() => void) | null
  /** Told whose card is opened from the list. */
  readonly onOpen: (id: string) => void
}) {
  const { answer, current, onMore, onOpen } = props
  const { clients, similar, total, more, asOf } = answer
  const styles = useFindStyles()
  const text = useText()
  const list = (found: readonly FoundClient[], from: number, label: string) => (
    <Panel className={mergeClasses(styles.panel, !current && styles.outdated)}>
      <ul className={styles.list} aria-label={label}>
        {found.map((client, index) => (
          <FoundRow key={client.id} client={client} row={from + index} onOpen={onOpen} />
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
