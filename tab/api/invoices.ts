import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { InvoiceDetail } from '../../src/http/contract.ts'
import { useApi } from './ApiContext.ts'

export function useInvoice(id: string): UseQueryResult<InvoiceDetail> {
  const { ask } = useApi()
  return useQuery({
    queryKey: ['invoice', id],
    queryFn: ({ signal }) =>
      ask({
        path: `/api/invoices/${encodeURIComponent(id)}`,
        signal,
        answer: ({ invoiceDetail }) => invoiceDetail,
      }),
  })
}

/** The PDF of an invoice, fetched with our own token: a link of the browser would not carry it. */
export function useInvoicePdf(id: string, enabled: boolean): UseQueryResult<Blob> {
  const { file } = useApi()
  return useQuery({
    queryKey: ['invoice', id, 'pdf'],
    queryFn: ({ signal }) => file(`/api/invoices/${encodeURIComponent(id)}/pdf`, signal),
    enabled,
    staleTime: 5 * 60_000,
    gcTime: 0,
  })
}
