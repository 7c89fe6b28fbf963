import { useParams } from 'react-router'
import { useCreditor } from '../../api/creditors.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { Page } from '../../parts/Page.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { Loading } from '../../parts/states/Loading.tsx'
import { QueryResult } from '../../parts/states/QueryResult.tsx'
import { useBack } from '../../parts/useBack.ts'
import { useShortcuts } from '../../parts/useShortcuts.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { useClientStyles } from '../client/styles.ts'
import { CreditorFacts } from './CreditorFacts.tsx'
import { CreditorLists, useCreditorPart } from './CreditorLists.tsx'
import { SwitchedOn } from './SwitchedOn.tsx'

/** The card of a creditor with its two lists, read-only. */
export function Component() {
  const { id = '' } = useParams()
  return (
    <Page key={id} title="screen.creditor" heading="own">
      <SwitchedOn>
        <Creditor id={id} />
      </SwitchedOn>
    </Page>
  )
}

function Creditor({ id }: { readonly id: string }) {
  const styles = useClientStyles()
  const text = useText()
  const query = useCreditor(id)
  const [part, choose] = useCreditorPart()
  useShortcuts({
    o: () => choose('openItems'),
    f: () => choose('invoices'),
    escape: useBack('/creditors'),
  })
  return (
    <div className={styles.columns}>
      <Panel className={styles.card} aria-label={text('screen.creditor')}>
        <QueryResult query={query} loading={<Loading lines={8} />}>
          {(creditor) => (
            <>
              <CreditorFacts creditor={creditor} />
              <AsOf asOf={creditor.asOf} refreshing={query.isFetching} />
            </>
          )}
        </QueryResult>
      </Panel>
      <Panel className={styles.lists}>
        <CreditorLists id={id} counts={query.data?.counts} part={part} onChoose={choose} />
      </Panel>
    </div>
  )
}
