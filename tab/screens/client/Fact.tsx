import type { ReactNode } from 'react'
import { useClientStyles } from './styles.ts'

type FactProps = {
  readonly label: string
  readonly actions?: ReactNode
  /** A second line, below value and buttons. */
  readonly below?: ReactNode
  readonly children: ReactNode
}

/** One line of the card: label, value and buttons. */
export function Fact(props: FactProps) {
  const styles = useClientStyles()
  return (
    <div className={styles.fact}>
      <dt className={styles.factLabel}>{props.label}</dt>
      <dd className={styles.factValue}>
        <span className={styles.factText}>{props.children}</span>
        {props.actions ? <span className={styles.factActions}>{props.actions}</span> : null}
        {props.below ? <span className={styles.below}>{props.below}</span> : null}
      </dd>
    </div>
  )
}
