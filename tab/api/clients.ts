import {
  keepPreviousData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
} from '@tanstack/react-query'
import type { ClientCard, ClientSearchAnswer, Invoices, OpenItems } from '../../src/http/contract.ts'
import { useApi } from './ApiContext.ts'

export const clientKey = (id: string) => ['client', id] as const

/** More than the eye meets, and as many as anybody reads. */
const foundSizes = { first: 25, all: 100 }

/**
 * Searches clients; `only: 'phone'` those with this telephone number. With `all` a long list is given as far as
 * anybody reads. While the answer to a newer text is under way the older one stays, marked as
 * `isPlaceholderData`; answers are kept by their text, so an older one never takes the place of a newer one.
 */
export function useClientSearch(
  q: string,
  { only, all, enabled }: { readonly only: 'phone' | null; readonly all: boolean; readonly enabled: boolean },
): UseQueryResult<ClientSearchAnswer> {
  const { ask } = useApi()
  const limit = all ? foundSizes.all : foundSizes.first
  return useQuery({
    queryKey: ['clientSearch', q, only, limit],
    queryFn: ({ signal }) =>
      ask({
        method: 'POST',
        path: '/api/clients/search',
        body: { q, limit, ...(only === null ? {} : { only }) },
        signal,
        answer: ({ clientSearchAnswer }) => clientSearchAnswer,
      }),
    enabled,
    placeholderData: keepPreviousData,
  })
}

/** The relation card. Asked again every few seconds while a change of it is on its way to Exact. */
export function useClient(id: string): UseQueryResult<ClientCard> {
  const { ask } = useApi()
  return useQuery({
    queryKey: clientKey(id),
    queryFn: ({ signal }) =>
      ask({ path: `/api/clients/${encodeURIComponent(id)}`, signal, answer: ({ clientCard }) => clientCard }),
    refetchInterval: ({ state }) =>
      state.data?.changes.some(({ status }) => status === 'waiting') ? 4_000 : false,
  })
}

/** The whole account number. Each look is logged, so it is never kept. */
export function useRevealBankAccount(id: string): UseMutationResult<{ iban: string }, Error, void> {
  const { ask } = useApi()
  return useMutation({
    mutationFn: () =>
      ask({
        method: 'POST',
        path: `/api/clients/${encodeURIComponent(id)}/bank-account/reveal`,
        body: {},
        answer: ({ revealedBankAccount }) => revealedBankAccount,
      }),
    gcTime: 0,
  })
}

export function useClientOpenItems(id: string): UseQueryResult<OpenItems> {
  const { ask } = useApi()
  return useQuery({
    queryKey: [...clientKey(id), 'openItems'],
    queryFn: ({ signal }) =>
      ask({
        path: `/api/clients/${encodeURIComponent(id)}/open-items`,
        signal,
        answer: ({ openItems }) => openItems,
      }),
  })
}

export type InvoicePages = { readonly pages: readonly Invoices[] }

/** The invoices of a client, page after page: the first is there at once, however many there are. */
export function useClientInvoices(
  id: string,
  show: 'open' | 'all',
): UseInfiniteQueryResult<InvoicePages, Error> {
  const { ask } = useApi()
  return useInfiniteQuery({
    queryKey: [...clientKey(id), 'invoices', show],
    queryFn: ({ signal, pageParam }) =>
      ask({
        path: `/api/clients/${encodeURIComponent(id)}/invoices?${invoiceQuery(show, pageParam)}`,
        signal,
        answer: ({ invoices }) => invoices,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    // The other choice of the same client stays until this one is there; never another client's.
    placeholderData: (before, question) => (question?.queryKey[1] === id ? before : undefined),
  })
}

/** What the eye meets comes first and soon; the rest of a long list in few answers. */
const pageSizes = { first: '50', next: '150' }

export function invoiceQuery(show: 'open' | 'all', cursor: string | null): URLSearchParams {
  return new URLSearchParams(
    cursor === null ? { show, limit: pageSizes.first } : { show, limit: pageSizes.next, cursor },
  )
}
