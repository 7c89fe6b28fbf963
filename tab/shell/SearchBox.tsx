import { Input, makeStyles, mergeClasses } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons'
import { type KeyboardEvent, useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useOpenedByItself } from '../parts/byItself.ts'
import { ClearButton } from '../parts/ClearButton.tsx'
import { useText } from '../texts/TextProvider.tsx'
import { useSearch } from './SearchContext.ts'

const useStyles = makeStyles({
  box: { width: '100%', '& input': { textOverflow: 'ellipsis' } },
  large: { minHeight: '48px' },
})

/**
 * The search box: in the header of every screen, and large on the start page. Typing opens the find screen, which
 * handles Enter and arrow down in the box.
 */
export function SearchBox(props: { readonly large?: boolean; readonly autoFocus?: boolean }) {
  const styles = useStyles()
  const text = useText()
  const { searchText, setSearchText, box } = useSearch()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const openedByItself = useOpenedByItself()
  const { autoFocus } = props
  useEffect(() => {
    if (!autoFocus) return
    box.current?.focus()
    // Selected, so that typing replaces the previous search text.
    box.current?.select()
  }, [autoFocus, box])

  const change = (value: string) => {
    setSearchText(value)
    if (value.trim() !== '' && pathname !== '/find') navigate('/find')
  }
  const handleKey = (event: KeyboardEvent) => {
    if (openedByItself) {
      // The card is already open: Enter moves the focus into it, and Escape goes back to the list.
      if (event.key === 'Enter') document.querySelector<HTMLElement>('main h1')?.focus()
      return
    }
    if (event.key === 'Enter' && pathname !== '/find' && searchText.trim() !== '') navigate('/find')
    if (event.key === 'Escape' && searchText !== '') {
      event.preventDefault()
      setSearchText('')
    }
  }
  return (
    <search className={styles.box}>
      <Input
        className={mergeClasses(styles.box, props.large && styles.large)}
        size={props.large ? 'large' : 'medium'}
        input={{ ref: box }}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        aria-label={text('search.label')}
        placeholder={text('search.placeholder')}
        contentBefore={<SearchRegular aria-hidden />}
        contentAfter={
          searchText === '' ? null : (
            <ClearButton
              onClear={() => {
                setSearchText('')
                box.current?.focus()
              }}
            />
          )
        }
        value={searchText}
        onChange={(_, { value }) => change(value)}
        onKeyDown={handleKey}
      />
    </search>
  )
}
