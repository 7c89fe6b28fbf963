import type { ReactNode } from 'react'
import { useInvoiceStyles } from './styles.ts'

/** A figure of an invoice with its label, within a list of figures. */
export function Figure(props: { readonly label: string; readonly children: ReactNode }) {
  const styles = useInvoiceStyles()
  return (
    <div className={styles.figure}>
      <dt className={styles.quiet}>{props.label}</dt>
      <dd className={styles.figureValue}>{props.children}</dd>
    </div>
  )
}
