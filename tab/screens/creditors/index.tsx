import { Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { useCreditorSearch } from '../../api/creditors.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { ClearButton } from '../../parts/ClearButton.tsx'
import { Page } from '../../parts/Page.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { Empty } from '../../parts/states/Empty.tsx'
import { QueryResult } from '../../parts/states/QueryResult.tsx'
import { useShortcuts } from '../../parts/useShortcuts.ts'
import { useRememberedState } from '../../parts/viewState.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { searchTextOf } from '../find/searchText.ts'
import { useDebounced } from '../find/useDebounced.ts'
import { CreditorList } from './CreditorList.tsx'
import { SwitchedOn } from './SwitchedOn.tsx'

const debounceMilliseconds = 150
const anyText = (value: string): value is string => true

const useStyles = makeStyles({
  box: { width: '100%', maxWidth: '560px' },
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalM,
  },
  outdated: { opacity: 0.6 },
})

/** Finds creditors. It has its own search box, because the one in the header finds clients. */
export function Component() {
  return (
    <Page title="screen.creditors" takesFocus={false}>
      <SwitchedOn>
        <Search />
      </SwitchedOn>
    </Page>
  )
}

function Search() {
  const styles = useStyles()
  const text = useText()
  const navigate = useNavigate()
  const box = useRef<HTMLInputElement>(null)
  const results = useRef<HTMLDivElement>(null)
  const [input, setInput] = useRememberedState('creditor search', '', anyText)
  const searchText = searchTextOf(input)
  const sent = useDebounced(searchText, debounceMilliseconds)
  const query = useCreditorSearch(sent ?? '', sent !== null)
  const isCurrent = sent === searchText && !query.isPlaceholderData
  useEffect(() => box.current?.focus(), [])
  useShortcuts({ escape: () => navigate('/') })
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    const first = results.current?.querySelector<HTMLElement>('tbody a[href]')
    if (!first) return
    event.preventDefault()
    first.focus()
  }
  return (
    <>
      <Input
        className={styles.box}
        size="large"
        input={{ ref: box }}
        inputMode="search"
        autoComplete="off"
        aria-label={text('creditors.searchLabel')}
        placeholder={text('creditors.searchHint')}
        contentBefore={<SearchRegular aria-hidden />}
        contentAfter={
          input === '' ? null : (
            <ClearButton
              onClear={() => {
                setInput('')
                box.current?.focus()
              }}
            />
          )
        }
        value={input}
        maxLength={200}
        onChange={(_, { value }) => setInput(value)}
        onKeyDown={handleKey}
      />
      <Panel ref={results} className={styles.panel} aria-busy={searchText !== null && !isCurrent}>
        {searchText === null ? (
          <Empty
            icon={<SearchRegular />}
            title={text('creditors.begin')}
            text={text('creditors.beginHint')}
          />
        ) : (
          <QueryResult query={query}>
            {({ creditors, total, asOf }) =>
              creditors.length === 0 ? (
                <Empty title={text('creditors.none')} text={text('creditors.noneHint')} />
              ) : (
                <div className={isCurrent ? undefined : styles.outdated}>
                  <CreditorList creditors={creditors} />
                  <div className={styles.foot}>
                    <Text role="status" size={200}>
                      {total > creditors.length
                        ? text('creditors.foundMore', { shown: creditors.length, count: total })
                        : text('creditors.found', { count: total })}
                    </Text>
                    <AsOf asOf={asOf} refreshing={query.isFetching} />
                  </div>
                </div>
              )
            }
          </QueryResult>
        )}
      </Panel>
    </>
  )
}
