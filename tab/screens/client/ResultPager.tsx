import { Button } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { Key } from '../../parts/Key.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import { useClientStyles } from './styles.ts'
import type { PagerState } from './useResultPager.ts'

/** Buttons for the previous and the next client in the search results. */
export function ResultPager(props: { readonly pager: PagerState }) {
  const { position, count, previous, next } = props.pager
  const styles = useClientStyles()
  const text = useText()
  return (
    <nav className={styles.pager} aria-label={text('client.pager')}>
      <PagerButton
        onClick={previous}
        label={text('client.previous')}
        icon={<ChevronUpRegular />}
        shortcut="K"
      />
      <span className={styles.figures}>{text('client.position', { position, count })}</span>
      <PagerButton onClick={next} label={text('client.next')} icon={<ChevronDownRegular />} shortcut="J" />
    </nav>
  )
}

type PagerButtonProps = {
  readonly onClick: (() => void) | undefined
  readonly label: string
  readonly icon: ReactElement
  readonly shortcut: string
}

function PagerButton({ onClick, label, icon, shortcut }: PagerButtonProps) {
  const styles = useClientStyles()
  return (
    <Button
      appearance="subtle"
      icon={icon}
      disabledFocusable={onClick === undefined}
      aria-keyshortcuts={shortcut}
      onClick={onClick}
    >
      <span>{label}</span>
      <span className={styles.keyHint} aria-hidden>
        <Key name={shortcut} />
      </span>
    </Button>
  )
}
