import { Button } from '@fluentui/react-components'
import { FilterRegular, SearchRegular } from '@fluentui/react-icons'
import { useMemo, useRef } from 'react'
import { useClientsTotal } from '../../api/clients.ts'
import { Key } from '../../parts/Key.tsx'
import { Page } from '../../parts/Page.tsx'
import { Empty } from '../../parts/states/Empty.tsx'
import { Failed } from '../../parts/states/Failed.tsx'
import { Loading } from '../../parts/states/Loading.tsx'
import { useRowFocus } from '../../parts/table/useRowFocus.ts'
import { useSession } from '../../session/SessionContext.ts'
import { useSearch } from '../../shell/SearchContext.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { ArrangeBar } from './ArrangeBar.tsx'
import { arrangeResults, citiesOf } from './arrangeResults.ts'
import { FindHeading } from './FindHeading.tsx'
import { NoResults } from './NoResults.tsx'
import { ResultList } from './ResultList.tsx'
import { searchTextOf } from './searchText.ts'
import { useFindStyles } from './styles.ts'
import { TickBar } from './TickBar.tsx'
import { useArrangement } from './useArrangement.ts'
import { useFind } from './useFind.ts'
import { useFindKeys } from './useFindKeys.ts'
import { useFocusFirstNew } from './useFocusFirstNew.ts'
import { useTicks } from './useTicks.ts'

/** Finds clients by anything the caller says. The search box itself is in the header of the page. */
export function Component() {
  const styles = useFindStyles()
  const text = useText()
  const { searchText: input, setOpenedResults } = useSearch()
  const { features } = useSession().portal
  const { isOpen, arrangement, arrange, close } = useArrangement(searchTextOf(input))
  const { searchText, only, results, isCurrent, cardPath, showMore, error, retry } = useFind({
    wantsAll: isOpen,
  })
  const ticks = useTicks(searchText)
  const found = results?.clients
  const allIds = useMemo(() => (found ?? []).map(({ id }) => id), [found])
  const late = useClientsTotal(arrangement.filter === 'late' ? allIds : [])
  const lateIds = late.data?.late
  const groups = useMemo(
    () => arrangeResults(found ?? [], arrangement, new Set(lateIds)),
    [found, arrangement, lateIds],
  )
  const shownIds = useMemo(() => groups.flatMap(({ clients }) => clients.map(({ id }) => id)), [groups])
  const ids = useMemo(
    () => [...shownIds, ...(results?.similar ?? []).map(({ id }) => id)],
    [shownIds, results],
  )
  const list = useRef<HTMLDivElement>(null)
  const focus = useRowFocus({ list: 'find row', keys: ids, frame: list, reveal: () => undefined })
  useFindKeys({ ids, list, cardPath, focusRow: focus.focusRow })
  const focusFirstNew = useFocusFirstNew({ searchText, ids, isCurrent, focusRow: focus.focusRow })
  const mayTick = isOpen || results?.representative !== undefined
  const status = () => {
    if (late.isFetching && !late.data) return text('find.searching')
    if (!results || (arrangement.filter === 'all' && arrangement.city === null)) return ''
    const id = results.total > allIds.length || results.more ? 'find.shownOfFirst' : 'find.shownOf'
    return text(id, { shown: shownIds.length, count: allIds.length })
  }
  return (
    <Page
      title="screen.find"
      heading={<FindHeading searchText={searchText} results={results} />}
      takesFocus={false}
      actions={
        results && results.clients.length + results.similar.length > 0 ? (
          <span className={styles.actions}>
            {results.clients.length > 1 ? (
              <Button
                className={styles.arrange}
                size="small"
                icon={<FilterRegular />}
                aria-expanded={isOpen}
                aria-label={text('find.arrange')}
                onClick={() => (isOpen ? close() : arrange({}))}
              >
                <span>{text('find.arrange')}</span>
              </Button>
            ) : null}
            <span className={styles.hints}>
              <Key name="↑" /> <Key name="↓" /> {text('find.keyChoose')} <Key name="Enter" />{' '}
              {text('find.keyOpen')}
            </span>
          </span>
        ) : null
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the links in the rows */}
      <div
        ref={list}
        onFocus={focus.onFocus}
        onKeyDown={focus.onKeyDown}
        aria-busy={searchText !== null && !isCurrent}
      >
        {searchText === null ? (
          <Empty
            icon={<SearchRegular />}
            title={text('find.begin')}
            text={text(features.searchByBirthDate ? 'find.beginHintBorn' : 'find.beginHint')}
          />
        ) : error ? (
          <Failed error={error} onRetry={retry} />
        ) : !results ? (
          <Loading lines={6} />
        ) : results.clients.length + results.similar.length === 0 ? (
          <NoResults searchText={searchText} callerNumber={only === 'phone' ? searchText : null} />
        ) : (
          <div className={styles.similar}>
            {isOpen ? (
              <ArrangeBar
                arrangement={arrangement}
                cities={citiesOf(results.clients)}
                status={status()}
                onChange={arrange}
              />
            ) : null}
            {late.error ? <Failed error={late.error} onRetry={() => void late.refetch()} /> : null}
            <ResultList
              results={results}
              groups={groups}
              ticks={mayTick ? ticks : null}
              isCurrent={isCurrent}
              onMore={showMore && focusFirstNew(showMore)}
              onOpen={(id) =>
                setOpenedResults({
                  row: 'find row',
                  // From a ticked client, J and K lead through the ticked ones.
                  ids: ticks.ids.has(id) ? ids.filter((each) => ticks.ids.has(each)) : ids,
                  current: id,
                })
              }
            />
            {mayTick && shownIds.length > 1 ? <TickBar ids={shownIds} ticks={ticks} /> : null}
          </div>
        )}
      </div>
    </Page>
  )
}
