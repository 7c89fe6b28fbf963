import { ArrowLeftRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useInvoice } from '../../api/invoices.ts'
import { useLiveClient } from '../../api/liveClient.ts'
import { Page } from '../../parts/Page.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { Loading } from '../../parts/states/Loading.tsx'
import { QueryResult } from '../../parts/states/QueryResult.tsx'
import { TextLink } from '../../parts/TextLink.tsx'
import { useBack } from '../../parts/useBack.ts'
import { useShortcuts } from '../../parts/useShortcuts.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { DirectDebits } from './DirectDebits.tsx'
import { Lines } from './Lines.tsx'
import { Payments } from './Payments.tsx'
import { Pdf } from './Pdf.tsx'
import { Summary } from './Summary.tsx'
import { useInvoiceStyles } from './styles.ts'
import { Terms } from './Terms.tsx'
import { Timeline } from './Timeline.tsx'
import { Vat } from './Vat.tsx'

/** One invoice. The payments come first, because callers ask about them most. */
export function Component() {
  const styles = useInvoiceStyles()
  const text = useText()
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const query = useInvoice(id)
  useLiveClient(query.data?.clientId ?? null)
  const [pdfShown, setPdfShown] = useState(false)
  const client = query.data ? `/clients/${query.data.clientId}` : null
  const back = useBack(client ? `${client}/invoices` : '/find')
  useShortcuts({
    o: client ? () => navigate(`${client}/open-items`) : undefined,
    f: client ? () => navigate(`${client}/invoices`) : undefined,
    escape: back,
  })
  return (
    <Page title="screen.invoice" heading={query.data ? 'own' : undefined} quiet>
      {client ? (
        <TextLink to={`${client}/invoices`}>
          <ArrowLeftRegular aria-hidden /> {text('invoice.back')}
        </TextLink>
      ) : null}
      <QueryResult
        query={query}
        loading={
          <Panel>
            <Loading lines={10} />
          </Panel>
        }
      >
        {(invoice) => (
          <div className={styles.columns}>
            <Panel>
              <Summary
                invoice={invoice}
                refreshing={query.isFetching}
                pdfShown={pdfShown}
                onPdf={() => setPdfShown(!pdfShown)}
              />
            </Panel>
            <div className={styles.stack}>
              {pdfShown ? <Pdf id={id} number={invoice.number} /> : null}
              <Timeline invoice={invoice} />
              <Payments invoice={invoice} />
              <DirectDebits invoice={invoice} />
              <Terms invoice={invoice} />
              <Lines invoice={invoice} />
              <Vat invoice={invoice} />
            </div>
          </div>
        )}
      </QueryResult>
    </Page>
  )
}
