import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import { useNavigate, useParams } from 'react-router'
import {
  changeWorkLists,
  isChangeWorkList,
  moneyWorkLists,
  type WorkList,
} from '../../../src/values/workList.ts'
import { useWorkCounts, useWorkList, type WorkListPages } from '../../api/workLists.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { Page } from '../../parts/Page.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { Empty } from '../../parts/states/Empty.tsx'
import { QueryResult } from '../../parts/states/QueryResult.tsx'
import { Tabs, tabId } from '../../parts/Tabs.tsx'
import { useShortcuts } from '../../parts/useShortcuts.ts'
import { useSession } from '../../session/SessionContext.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { ChangeTable } from './ChangeTable.tsx'
import { MoneyTable } from './MoneyTable.tsx'

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  hint: { margin: 0, maxWidth: '90ch', color: tokens.colorNeutralForeground2 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  more: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

/** The work lists: each with its count, and the clients of the chosen one in the order to work through them. */
export function Component() {
  const text = useText()
  const navigate = useNavigate()
  const { may } = useSession()
  const { list: asked } = useParams()
  const lists: readonly WorkList[] = [...moneyWorkLists, ...(may('Desk.Edit') ? changeWorkLists : [])]
  const list = lists.find((each) => each === asked) ?? 'reversed'
  const { counts = [] } = useWorkCounts().data ?? {}
  const titleOf = (each: WorkList) => {
    const count = counts.find((of) => of.list === each)?.count
    const name = text(`work.list.${each}`)
    return count === undefined ? name : text('work.tab', { name, count })
  }
  useShortcuts({ escape: () => navigate('/') })
  return (
    <Page title="work.lists">
      <Tabs
        list="work"
        label={text('work.lists')}
        tabs={lists.map((value) => ({ value, title: titleOf(value) }))}
        chosen={list}
        onChoose={(value) => navigate(`/work/${value}`, { replace: true })}
      />
      <div role="tabpanel" aria-labelledby={tabId('work', list)}>
        <List key={list} list={list} />
      </div>
    </Page>
  )
}

function List({ list }: { readonly list: WorkList }) {
  const styles = useStyles()
  const text = useText()
  const pages = useWorkList(list)
  const answer = useMemo(() => (pages.data ? joinPages(pages.data) : undefined), [pages.data])
  const query = { data: answer, error: pages.error, refetch: pages.refetch }
  return (
    <Panel className={styles.panel}>
      <p className={styles.hint}>{text(`work.hint.${list}`)}</p>
      <QueryResult query={query}>
        {({ rows, total, asOf }) => (
          <>
            {rows.length === 0 ? (
              <Empty title={text('work.none')} />
            ) : isChangeWorkList(list) ? (
              <ChangeTable list={list} rows={rows} />
            ) : (
              <MoneyTable list={list} rows={rows} />
            )}
            <div className={styles.foot}>
              <span className={styles.more}>
                <Text role="status" size={200}>
                  {pages.hasNextPage
                    ? text('work.more', { shown: rows.length, total })
                    : text(isChangeWorkList(list) ? 'work.countChanges' : 'work.count', { count: total })}
                </Text>
                {pages.hasNextPage ? (
                  <Button
                    size="small"
                    disabledFocusable={pages.isFetchingNextPage}
                    onClick={() => pages.fetchNextPage()}
                  >
                    {text('work.showMore')}
                  </Button>
                ) : null}
              </span>
              <AsOf asOf={asOf} refreshing={pages.isFetching} />
            </div>
          </>
        )}
      </QueryResult>
    </Panel>
  )
}

/** Joins the pages into one list. A client that moved to a later page between two requests is listed once. */
function joinPages({ pages }: WorkListPages) {
  const last = pages.at(-1)
  if (!last) return undefined
  const rows = pages.flatMap((page) => page.rows)
  const unique = new Map(rows.map((row) => [row.change?.changeId ?? row.client.id, row]))
  return { rows: [...unique.values()], total: last.total, asOf: last.asOf }
}
