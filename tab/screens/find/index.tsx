import { SearchRegular } from '@fluentui/react-icons'
import { useMemo, useRef } from 'react'
import { Key } from '../../parts/Key.tsx'
import { Page } from '../../parts/Page.tsx'
import { Empty } from '../../parts/states/Empty.tsx'
import { Failed } from '../../parts/states/Failed.tsx'
import { Loading } from '../../parts/states/Loading.tsx'
import { useRowFocus } from '../../parts/table/useRowFocus.ts'
import { useSession } from '../../session/SessionContext.ts'
import { useSearch } from '../../shell/SearchContext.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { FindHeading } from './FindHeading.tsx'
import { NoResults } from './NoResults.tsx'
import { ResultList } from './ResultList.tsx'
import { useFindStyles } from './styles.ts'
import { useFind } from './useFind.ts'
import { useFindKeys } from './useFindKeys.ts'
import { useFocusFirstNew } from './useFocusFirstNew.ts'

/** Finds clients by anything the caller says. The search box itself is in the header of the page. */
export function Component() {
  const styles = useFindStyles()
  const text = useText()
  const { setOpenedResults } = useSearch()
  const { features } = useSession().portal
  const { searchText, only, results, isCurrent, cardPath, showMore, error, retry } = useFind()
  const list = useRef<HTMLDivElement>(null)
  const ids = useMemo(
    () => [...(results?.clients ?? []), ...(results?.similar ?? [])].map(({ id }) => id),
    [results],
  )
  const focus = useRowFocus({ list: 'find row', keys: ids, frame: list, reveal: () => undefined })
  useFindKeys({ ids, list, cardPath, focusRow: focus.focusRow })
  const focusFirstNew = useFocusFirstNew({ searchText, ids, isCurrent, focusRow: focus.focusRow })
  return (
    <Page
      title="screen.find"
      heading={<FindHeading searchText={searchText} results={results} />}
      takesFocus={false}
      actions={
        ids.length > 0 ? (
          <span className={styles.hints}>
            <Key name="↑" /> <Key name="↓" /> {text('find.keyChoose')} <Key name="Enter" />{' '}
            {text('find.keyOpen')}
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
        ) : ids.length === 0 ? (
          <NoResults callerNumber={only === 'phone' ? searchText : null} />
        ) : (
          <div className={styles.similar}>
            <ResultList
              results={results}
              isCurrent={isCurrent}
              onMore={showMore && focusFirstNew(showMore)}
              onOpen={(id) => setOpenedResults({ row: 'find row', ids, current: id })}
            />
          </div>
        )}
      </div>
    </Page>
  )
}
