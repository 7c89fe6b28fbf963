import { makeStyles, tokens } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import type { InvoiceRow } from '../../../src/http/contract.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { Sentence } from '../Sentence.tsx'
import { Table } from '../table/Table.tsx'
import { type AnyInvoiceRow, type InvoiceColumnsOptions, useInvoiceColumns } from './useInvoiceColumns.tsx'

const keyOf = ({ id }: Pick<InvoiceRow, 'id'>) => id

type InvoiceListProps = Pick<InvoiceColumnsOptions, 'totals'> & {
  /** Key under which the sort order and the focused row are remembered. */
  readonly list: string
  readonly invoices: readonly AnyInvoiceRow[]
  readonly addressOf?: InvoiceColumnsOptions['addressOf']
}

const useStyles = makeStyles({
  // In sight however long the list is, without moving the rows.
  sentence: {
    position: 'sticky',
    bottom: 0,
    borderTop: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
  },
})

/** The invoices of a client or a creditor, one row each, with totals; and the sentence to say about the chosen row. */
export function InvoiceList({ list, invoices, totals, addressOf }: InvoiceListProps) {
  const styles = useStyles()
  const text = useText()
  const [chosen, setChosen] = useState<string | null>(null)
  const choose = useCallback(({ id }: AnyInvoiceRow) => setChosen(id), [])
  const sentence = invoices.find(({ id }) => id === chosen)?.sentence
  return (
    <>
      <Table
        label={text('screen.invoices')}
        list={list}
        columns={useInvoiceColumns({ totals, addressOf })}
        rows={invoices}
        rowKey={keyOf}
        order={{ column: 'date', direction: 'descending' }}
        main
        onChoose={choose}
      />
      {sentence ? (
        <section className={styles.sentence} aria-label={text('sentence.ofRow')}>
          <Sentence sentence={sentence} />
        </section>
      ) : null}
    </>
  )
}
