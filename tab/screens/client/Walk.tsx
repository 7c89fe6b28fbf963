import { Button } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { Key } from '../../parts/Key.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import { useClientStyles } from './styles.ts'
import type { WalkPlace } from './useWalk.ts'

/** The way to the client before and after this one in the list that was found. */
export function Walk(props: { readonly walk: WalkPlace }) {
  const { place, count, previous, next } = props.walk
  const styles = useClientStyles()
  const text = useText()
  return (
    <nav className={styles.walk} aria-label={text('client.walk')}>
      <Step act={previous} label={text('client.previous')} icon={<ChevronUpRegular />} name="K" />
      <span className={styles.figures}>{text('client.place', { place, count })}</span>
      <Step act={next} label={text('client.next')} icon={<ChevronDownRegular />} name="J" />
    </nav>
  )
}

function Step(props: {
  readonly act: (() => void) | undefined
  readonly label: string
  readonly icon: ReactElement
  /** The key that does the same. */
  readonly name: string
}) {
  const { act, label, icon, name } = props
  const styles = useClientStyles()
  return (
    <Button
      appearance="subtle"
      icon={icon}
      disabledFocusable={act === undefined}
      aria-keyshortcuts={name}
      onClick={act}
    >
      <span>{label}</span>
      <span className={styles.keyHint} aria-hidden>
        <Key name={name} />
      </span>
    </Button>
  )
}
