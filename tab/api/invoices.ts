import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { InvoiceDetail } from '../../src/http/contract.ts'
import { useApi } from './ApiContext.ts'

export function useInvoice(id: string): UseQueryResult<InvoiceDetail> {
  const { request } = useApi()
  return useQuery({
    queryKey: ['invoice', id],
    queryFn: ({ signal }) =>
      request({
        path: `/api/invoices/${encodeURIComponent(id)}`,
        signal,
        schema: ({ invoiceDetail }) => invoiceDetail,
      }),
  })
}

/** The PDF of an invoice. It is fetched here because a link in the browser would not send the token. */
export function useInvoicePdf(id: string, enabled: boolean): UseQueryResult<Blob> {
  const { download } = useApi()
  return useQuery({
    queryKey: ['invoice', id, 'pdf'],
    queryFn: ({ signal }) => download(`/api/invoices/${encodeURIComponent(id)}/pdf`, signal),
    enabled,
    staleTime: 5 * 60_000,
    gcTime: 0,
  })
}
