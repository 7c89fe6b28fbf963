import { Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { useCreditorSearch } from '../../api/creditors.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { Page } from '../../parts/Page.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { useKept } from '../../parts/places.ts'
import { Answered } from '../../parts/states/Answered.tsx'
import { Empty } from '../../parts/states/Empty.tsx'
import { useShortcuts } from '../../parts/useShortcuts.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { searchText } from '../find/searchText.ts'
import { useSettled } from '../find/useSettled.ts'
import { CreditorList } from './CreditorList.tsx'
import { SwitchedOn } from './SwitchedOn.tsx'

const typingMilliseconds = 150
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

/** Finds creditors, with a box of its own: the one in the head of the page finds clients. */
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
  const [typed, setTyped] = useKept('creditor search', '', anyText)
  const wanted = searchText(typed)
  const sent = useSettled(wanted, typingMilliseconds)
  const question = useCreditorSearch(sent ?? '', sent !== null)
  const isCurrent = sent === wanted && !question.isPlaceholderData
  useEffect(() => box.current?.focus(), [])
  useShortcuts({ escape: () => navigate('/') })
  const press = (event: KeyboardEvent) => {
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
        value={typed}
        maxLength={200}
        onChange={(_, { value }) => setTyped(value)}
        onKeyDown={press}
      />
      <Panel ref={results} className={styles.panel} aria-busy={wanted !== null && !isCurrent}>
        {wanted === null ? (
          <Empty
            icon={<SearchRegular />}
            title={text('creditors.begin')}
            text={text('creditors.beginHint')}
          />
        ) : (
          <Answered question={question}>
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
                    <AsOf asOf={asOf} refreshing={question.isFetching} />
                  </div>
                </div>
              )
            }
          </Answered>
        )}
      </Panel>
    </>
  )
}
