import { mergeClasses } from '@fluentui/react-components'
import { Outlet, useLocation, useNavigate, useParams } from 'react-router'
import { useClient } from '../../api/clients.ts'
import { useLiveClient } from '../../api/liveClient.ts'
import { Page } from '../../parts/Page.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { Failed } from '../../parts/states/Failed.tsx'
import { Loading } from '../../parts/states/Loading.tsx'
import { Stale } from '../../parts/states/Stale.tsx'
import { useBack } from '../../parts/useBack.ts'
import { useShortcuts } from '../../parts/useShortcuts.ts'
import { useSession } from '../../session/SessionContext.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { ClientLists } from './ClientLists.tsx'
import { Card } from './RelationCard.tsx'
import { ResultPager } from './ResultPager.tsx'
import { useClientStyles } from './styles.ts'
import { useResultPager } from './useResultPager.ts'

/** The relation card, next to the list or form that is open. */
export function Component() {
  const styles = useClientStyles()
  const text = useText()
  const { id = '' } = useParams()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const back = useBack('/find')
  const { may } = useSession()
  const client = useClient(id)
  const pager = useResultPager(id)
  const clientPath = `/clients/${id}`
  const editing = /\/edit(\/[^/]+)?$/.test(pathname)
  useLiveClient(editing ? null : id)
  const go = (part: string) => () => navigate(`${clientPath}/${part}`, { replace: !editing })
  useShortcuts({
    o: editing ? undefined : go('open-items'),
    f: editing ? undefined : go('invoices'),
    w: !editing && may('Desk.Edit') ? () => navigate(`${clientPath}/edit`) : undefined,
    j: editing ? undefined : pager?.next,
    k: editing ? undefined : pager?.previous,
    escape: editing ? undefined : back,
  })

  if (client.error && !client.data) {
    return (
      <Page title="screen.client" quiet>
        {pager ? <ResultPager pager={pager} /> : null}
        <Panel>
          <Failed error={client.error} onRetry={() => void client.refetch()} />
        </Panel>
      </Page>
    )
  }
  return (
    // The key makes another client a new page, so that its heading takes the focus.
    <Page key={id} title="screen.client" heading="own">
      {pager && !editing ? <ResultPager pager={pager} /> : null}
      {client.error && client.data ? (
        <Stale asOf={client.data.asOf} onRetry={() => void client.refetch()} />
      ) : null}
      <div className={styles.columns}>
        <Panel
          aria-label={text('screen.client')}
          className={mergeClasses(styles.card, editing && styles.cardWhileEditing)}
        >
          {client.data ? (
            <Card client={client.data} refreshing={client.isFetching} editing={editing} />
          ) : (
            <Loading lines={10} />
          )}
        </Panel>
        <Panel className={styles.lists}>
          {editing ? null : <ClientLists id={id} counts={client.data?.counts} />}
          <Outlet />
        </Panel>
      </div>
    </Page>
  )
}
