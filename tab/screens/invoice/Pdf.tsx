import { useEffect, useState } from 'react'
import { useInvoicePdf } from '../../api/invoices.ts'
import { Panel } from '../../parts/Panel.tsx'
import { Loading } from '../../parts/states/Loading.tsx'
import { QueryResult } from '../../parts/states/QueryResult.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import { useInvoiceStyles } from './styles.ts'

/** The PDF of an invoice, with a link to save it for browsers that cannot show it. */
export function Pdf(props: { readonly id: string; readonly number: string | null }) {
  const text = useText()
  const query = useInvoicePdf(props.id, true)
  return (
    <Panel aria-label={text('invoice.pdfTitle')}>
      <QueryResult query={query} loading={<Loading lines={8} />}>
        {(pdf) => <PdfFrame pdf={pdf} number={props.number} />}
      </QueryResult>
    </Panel>
  )
}

function PdfFrame(props: { readonly pdf: Blob; readonly number: string | null }) {
  const { pdf, number } = props
  const styles = useInvoiceStyles()
  const text = useText()
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const objectUrl = URL.createObjectURL(pdf)
    setAddress(objectUrl)
    return () => URL.revokeObjectURL(objectUrl)
  }, [pdf])
  if (address === null) return null
  return (
    <>
      <a className={styles.save} href={address} download={`${number ?? 'factuur'}.pdf`}>
        {text('invoice.savePdf')}
      </a>
      <iframe className={styles.pdf} src={address} title={text('invoice.pdfTitle')} />
    </>
  )
}
