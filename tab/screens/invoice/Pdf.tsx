import { useEffect, useRef, useState } from 'react'
import { useInvoicePdf } from '../../api/invoices.ts'
import { Panel } from '../../parts/Panel.tsx'
import { Loading } from '../../parts/states/Loading.tsx'
import { QueryResult } from '../../parts/states/QueryResult.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import { useInvoiceStyles } from './styles.ts'

/** The PDF of an invoice, with a link to save it. */
export function Pdf(props: { readonly id: string; readonly number: string | null }) {
  const text = useText()
  const query = useInvoicePdf(props.id, true)
  return (
    <Panel aria-label={text('invoice.pdfTitle')}>
      <QueryResult query={query} loading={<Loading lines={8} />}>
        {(pdf) => (
          <>
            <SaveLink pdf={pdf} number={props.number} />
            <Pages pdf={pdf} />
          </>
        )}
      </QueryResult>
    </Panel>
  )
}

function SaveLink(props: { readonly pdf: Blob; readonly number: string | null }) {
  const { pdf, number } = props
  const styles = useInvoiceStyles()
  const text = useText()
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const objectUrl = URL.createObjectURL(pdf)
    setAddress(objectUrl)
    return () => URL.revokeObjectURL(objectUrl)
  }, [pdf])
  return address === null ? null : (
    <a className={styles.save} href={address} download={`${number ?? 'factuur'}.pdf`}>
      {text('invoice.savePdf')}
    </a>
  )
}

/** The pages as pictures. For screen readers, the screen beside them has the same figures as text. */
function Pages(props: { readonly pdf: Blob }) {
  const { pdf } = props
  const styles = useInvoiceStyles()
  const text = useText()
  const place = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing')
  const [count, setCount] = useState({ shown: 0, total: 0 })
  useEffect(() => {
    let isCurrent = true
    const draw = async () => {
      const { drawPdf } = await import('./drawPdf.ts')
      const { pages, total } = await drawPdf(pdf, place.current?.clientWidth ?? 600)
      if (!isCurrent) return
      place.current?.replaceChildren(...pages)
      setCount({ shown: pages.length, total })
      setState('drawn')
    }
    draw().catch(() => {
      if (isCurrent) setState('failed')
    })
    return () => {
      isCurrent = false
    }
  }, [pdf])
  return (
    <>
      {state === 'drawing' ? <Loading lines={8} /> : null}
      {state === 'failed' ? <p role="alert">{text('invoice.pdfNotShown')}</p> : null}
      {count.shown < count.total ? <p role="status">{text('invoice.pdfCut', count)}</p> : null}
      <div ref={place} className={styles.pdf} role="img" aria-label={text('invoice.pdfTitle')} />
    </>
  )
}
