import { SearchRegular } from '@fluentui/react-icons'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useNavigate } from 'react-router'
import type { ClientSearchAnswer } from '../../../src/http/contract.ts'
import { Key } from '../../parts/Key.tsx'
import { Page } from '../../parts/Page.tsx'
import { usePlaces } from '../../parts/places.ts'
import { Empty } from '../../parts/states/Empty.tsx'
import { Failed } from '../../parts/states/Failed.tsx'
import { Loading } from '../../parts/states/Loading.tsx'
import { useRowFocus } from '../../parts/table/useRowFocus.ts'
import { useShortcuts } from '../../parts/useShortcuts.ts'
import { useSession } from '../../session/SessionContext.ts'
import { useSearch } from '../../shell/SearchContext.ts'
import { useFormats, useText } from '../../texts/TextProvider.tsx'
import { FoundList } from './FoundList.tsx'
import { NobodyFound } from './NobodyFound.tsx'
import { useFindStyles } from './styles.ts'
import { useFind } from './useFind.ts'

/** Finds a client by anything that is known of them. The search box itself stands in the head of the page. */
export function Component() {
  const styles = useFindStyles()
  const text = useText()
  const { money } = useFormats()
  const navigate = useNavigate()
  const { box, setWalk } = useSearch()
  const { features } = useSession().portal
  const places = usePlaces()
  const { wanted, only, answer, current, open, showMore, error, retry } = useFind()
  const frame = useRef<HTMLDivElement>(null)
  const keys = useMemo(
    () => [...(answer?.clients ?? []), ...(answer?.similar ?? [])].map(({ id }) => id),
    [answer],
  )
  const focus = useRowFocus({ list: 'find row', keys, frame, reveal: () => undefined })

  // Only on arrival: while typing the focus is where the employee put it. Before the browser paints, so that no
  // key is lost between the box of the start page and this one.
  const returns = useRef(keys.includes(places.get('find row') ?? ''))
  useLayoutEffect(() => {
    if (returns.current) return
    box.current?.focus()
    // A number that nobody typed is there to be changed.
    if (only === 'phone') box.current?.select()
  }, [box, only])

  // The button is gone when there are more: the eye and the keys go on at the first of these.
  const shownBefore = useRef<{ readonly of: string | null; readonly ids: ReadonlySet<string> } | null>(null)
  const onMore = (show: () => void) => () => {
    shownBefore.current = { of: wanted, ids: new Set(keys) }
    show()
  }
  useEffect(() => {
    const before = shownBefore.current
    if (!before || !current) return
    shownBefore.current = null
    const row = before.of === wanted ? keys.findIndex((id) => !before.ids.has(id)) : -1
    if (row >= 0) focus.focusRow(row)
  })

  const press = useRef<(key: string) => boolean>(() => false)
  press.current = (key) => {
    if (key === 'Enter' && open !== null) navigate(open)
    else if ((key === 'Enter' || key === 'ArrowDown') && keys.length > 0) focus.focusRow(0)
    else return false
    return true
  }
  useEffect(() => {
    const element = box.current
    const listen = (event: KeyboardEvent) => {
      if (press.current(event.key)) event.preventDefault()
    }
    element?.addEventListener('keydown', listen)
    return () => element?.removeEventListener('keydown', listen)
  }, [box])
  useShortcuts({
    escape: () => {
      const inList = frame.current?.contains(document.activeElement)
      if (inList) box.current?.focus()
      else navigate('/')
    },
  })

  const heading = () => {
    if (wanted === null) return text('screen.find')
    if (!answer) return text('find.searching')
    const { total, more, representative } = answer
    return representative
      ? text('find.ofRepresentative', { count: total, ...together(representative) })
      : text(more ? 'find.countLeast' : 'find.count', { count: total })
  }
  const together = ({ name, balance }: NonNullable<ClientSearchAnswer['representative']>) => ({
    name,
    state: balance.cents > 0 ? 'open' : balance.cents < 0 ? 'credit' : 'none',
    amount: money({ ...balance, cents: Math.abs(balance.cents) }),
  })
  return (
    <Page
      title="screen.find"
      heading={<span aria-live="polite">{heading()}</span>}
      takesFocus={false}
      actions={
        keys.length > 0 ? (
          <span className={styles.hints}>
            <Key name="↑" /> <Key name="↓" /> {text('find.keyChoose')} <Key name="Enter" />{' '}
            {text('find.keyOpen')}
          </span>
        ) : null
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the links in the rows */}
      <div
        ref={frame}
        onFocus={focus.onFocus}
        onKeyDown={focus.onKeyDown}
        aria-busy={wanted !== null && !current}
      >
        {wanted === null ? (
          <Empty
            icon={<SearchRegular />}
            title={text('find.begin')}
            text={text(features.searchByBirthDate ? 'find.beginHintBorn' : 'find.beginHint')}
          />
        ) : error ? (
          <Failed error={error} onRetry={retry} />
        ) : !answer ? (
          <Loading lines={6} />
        ) : keys.length === 0 ? (
          <NobodyFound caller={only === 'phone' ? wanted : null} />
        ) : (
          <div className={styles.similar}>
            <FoundList
              answer={answer}
              current={current}
              onMore={showMore && onMore(showMore)}
              onOpen={(id) => setWalk({ ids: keys, at: id })}
            />
          </div>
        )}
      </div>
    </Page>
  )
}
