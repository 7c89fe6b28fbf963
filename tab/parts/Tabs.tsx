import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type KeyboardEvent, useEffect } from 'react'

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    // On a phone the tabs take one line that scrolls, so that what they show stays in sight.
    '@media (max-width: 640px)': { flexWrap: 'nowrap', overflowX: 'auto' },
  },
  tab: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    marginBottom: '-1px',
    border: 'none',
    borderBottom: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    // Forced colours make a transparent border visible, so all tabs would look chosen.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
})

type TabsProps<Value extends string> = {
  readonly list: string
  readonly label: string
  readonly tabs: readonly { readonly value: Value; readonly title: string }[]
  readonly chosen: Value
  readonly onChoose: (value: Value) => void
}

/**
 * The tabs of a screen. They are one tab stop; the arrow keys choose. The panel of a tab must set
 * `aria-labelledby={tabId(list, value)}`.
 */
export function Tabs<Value extends string>(props: TabsProps<Value>) {
  const { list, tabs, chosen, onChoose } = props
  const styles = useStyles()
  const chosenId = tabId(list, chosen)
  useEffect(() => bringIntoView(chosenId), [chosenId])
  const handleKey = (event: KeyboardEvent) => {
    const index = tabs.findIndex(({ value }) => value === chosen)
    const steps: { readonly [key: string]: number } = {
      ArrowRight: (index + 1) % tabs.length,
      ArrowLeft: (index - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }
    const next = tabs[steps[event.key] ?? -1]
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onChoose(next.value)
    document.getElementById(tabId(list, next.value))?.focus()
  }
  return (
    <div role="tablist" aria-label={props.label} className={styles.tabs}>
      {tabs.map(({ value, title }) => (
        <button
          key={value}
          type="button"
          role="tab"
          id={tabId(list, value)}
          aria-selected={value === chosen}
          tabIndex={value === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, value === chosen && styles.chosen)}
          onClick={() => onChoose(value)}
          onKeyDown={handleKey}
        >
          {title}
        </button>
      ))}
    </div>
  )
}

export function tabId(list: string, value: string): string {
  return `tab-${list}-${value}`
}

/** Scrolls the line of tabs, and not the page, until the tab is in its middle. */
function bringIntoView(id: string): void {
  const tab = document.getElementById(id)
  const line = tab?.parentElement
  if (!tab || !line) return
  const [of, within] = [tab.getBoundingClientRect(), line.getBoundingClientRect()]
  line.scrollLeft += of.left + of.width / 2 - within.left - within.width / 2
}
