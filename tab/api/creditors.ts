import {
  keepPreviousData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query'
import type {
  CreditorCard,
  CreditorInvoiceDetail,
  CreditorInvoices,
  CreditorSearchAnswer,
  OpenItems,
} from '../../src/http/contract.ts'
import { useApi } from './ApiContext.ts'
import { invoiceQuery } from './clients.ts'

const creditorKey = (id: string) => ['creditor', id] as const

/** Searches creditors. Until the response arrives it returns the previous results, marked `isPlaceholderData`. */
export function useCreditorSearch(q: string, enabled: boolean): UseQueryResult<CreditorSearchAnswer> {
  const { request } = useApi()
  return useQuery({
    queryKey: ['creditorSearch', q],
    queryFn: ({ signal }) =>
      request({
        method: 'POST',
        path: '/api/creditors/search',
        body: { q, limit: 50 },
        signal,
        schema: ({ creditorSearchAnswer }) => creditorSearchAnswer,
      }),
    enabled,
    placeholderData: keepPreviousData,
  })
}

export function useCreditor(id: string): UseQueryResult<CreditorCard> {
  const { request } = useApi()
  return useQuery({
    queryKey: creditorKey(id),
    queryFn: ({ signal }) =>
      request({ path: address(id), signal, schema: ({ creditorCard }) => creditorCard }),
  })
}

export function useCreditorOpenItems(id: string): UseQueryResult<OpenItems> {
  const { request } = useApi()
  return useQuery({
    queryKey: [...creditorKey(id), 'openItems'],
    queryFn: ({ signal }) =>
      request({
        path: `${address(id)}/open-items`,
        signal,
        schema: ({ openItems }) => openItems,
      }),
  })
}

/** The invoices of a creditor, in pages. */
export function useCreditorInvoices(
  id: string,
  show: 'open' | 'all',
): UseInfiniteQueryResult<{ readonly pages: readonly CreditorInvoices[] }, Error> {
  const { request } = useApi()
  return useInfiniteQuery({
    queryKey: [...creditorKey(id), 'invoices', show],
    queryFn: ({ signal, pageParam }) =>
      request({
        path: `${address(id)}/invoices?${invoiceQuery(show, pageParam)}`,
        signal,
        schema: ({ creditorInvoices }) => creditorInvoices,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
}

export function useCreditorInvoice(creditor: string, invoice: string): UseQueryResult<CreditorInvoiceDetail> {
  const { request } = useApi()
  return useQuery({
    queryKey: [...creditorKey(creditor), 'invoice', invoice],
    queryFn: ({ signal }) =>
      request({
        path: `${address(creditor)}/invoices/${encodeURIComponent(invoice)}`,
        signal,
        schema: ({ creditorInvoiceDetail }) => creditorInvoiceDetail,
      }),
  })
}

function address(id: string): string {
  return `/api/creditors/${encodeURIComponent(id)}`
}
