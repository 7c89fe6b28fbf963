import {
  keepPreviousData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
} from '@tanstack/react-query'
import type {
  ClientCard,
  ClientSearchAnswer,
  ClientsTotal,
  Invoices,
  OpenItems,
} from '../../src/http/contract.ts'
import { useApi } from './ApiContext.ts'

export const clientKey = (id: string) => ['client', id] as const

/** How many results to ask for at first, and each time the employee asks for more. The first list fills a screen. */
export const resultLimits = [25, 100, 300, 1000] as const

type ClientSearchOptions = {
  readonly searchText: string
  /** `phone` matches telephone numbers only. */
  readonly only: 'phone' | null
  readonly limit: number
  readonly enabled: boolean
}

/**
 * Searches clients. Until the response arrives it returns the previous results, marked `isPlaceholderData`. Results
 * are cached by search text, so a late response never replaces a newer one.
 */
export function useClientSearch(options: ClientSearchOptions): UseQueryResult<ClientSearchAnswer> {
  const { searchText: q, only, limit, enabled } = options
  const { request } = useApi()
  return useQuery({
    queryKey: ['clientSearch', q, only, limit],
    queryFn: ({ signal }) =>
      request({
        method: 'POST',
        path: '/api/clients/search',
        body: { q, limit, ...(only === null ? {} : { only }) },
        signal,
        schema: ({ clientSearchAnswer }) => clientSearchAnswer,
      }),
    enabled,
    placeholderData: keepPreviousData,
  })
}

/** What these clients owe together, and which of them are late. */
export function useClientsTotal(ids: readonly string[]): UseQueryResult<ClientsTotal> {
  const { request } = useApi()
  return useQuery({
    queryKey: ['clientsTotal', ...ids.toSorted()],
    queryFn: ({ signal }) =>
      request({
        method: 'POST',
        path: '/api/clients/total',
        body: { ids },
        signal,
        schema: ({ clientsTotal }) => clientsTotal,
      }),
    enabled: ids.length > 0,
  })
}

/** The relation card. Refetched every few seconds while a change to it is on its way to Exact. */
export function useClient(id: string): UseQueryResult<ClientCard> {
  const { request } = useApi()
  return useQuery({
    queryKey: clientKey(id),
    queryFn: ({ signal }) =>
      request({
        path: `/api/clients/${encodeURIComponent(id)}`,
        signal,
        schema: ({ clientCard }) => clientCard,
      }),
    refetchInterval: ({ state }) =>
      state.data?.changes.some(({ status }) => status === 'waiting') ? 4_000 : false,
  })
}

/** The full account number. Each request is logged, so the number is never cached. */
export function useRevealBankAccount(id: string): UseMutationResult<{ iban: string }, Error, void> {
  const { request } = useApi()
  return useMutation({
    mutationFn: () =>
      request({
        method: 'POST',
        path: `/api/clients/${encodeURIComponent(id)}/bank-account/reveal`,
        body: {},
        schema: ({ revealedBankAccount }) => revealedBankAccount,
      }),
    gcTime: 0,
  })
}

export function useClientOpenItems(id: string): UseQueryResult<OpenItems> {
  const { request } = useApi()
  return useQuery({
    queryKey: [...clientKey(id), 'openItems'],
    queryFn: ({ signal }) =>
      request({
        path: `/api/clients/${encodeURIComponent(id)}/open-items`,
        signal,
        schema: ({ openItems }) => openItems,
      }),
  })
}

export type InvoicePages = { readonly pages: readonly Invoices[] }

/** The invoices of a client, in pages, so that the first rows appear quickly however long the list is. */
export function useClientInvoices(
  id: string,
  show: 'open' | 'all',
): UseInfiniteQueryResult<InvoicePages, Error> {
  const { request } = useApi()
  return useInfiniteQuery({
    queryKey: [...clientKey(id), 'invoices', show],
    queryFn: ({ signal, pageParam }) =>
      request({
        path: `/api/clients/${encodeURIComponent(id)}/invoices?${invoiceQuery(show, pageParam)}`,
        signal,
        schema: ({ invoices }) => invoices,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    // Switching between open and all keeps the current rows until the new ones arrive; another client's never stay.
    placeholderData: (previous, previousQuery) => (previousQuery?.queryKey[1] === id ? previous : undefined),
  })
}

/** A small first page arrives quickly; larger next pages take fewer requests. */
const pageSizes = { first: '50', next: '150' }

export function invoiceQuery(show: 'open' | 'all', cursor: string | null): URLSearchParams {
  return new URLSearchParams(
    cursor === null ? { show, limit: pageSizes.first } : { show, limit: pageSizes.next, cursor },
  )
}
