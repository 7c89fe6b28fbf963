import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { MoneyRefresh } from '../../src/http/contract.ts'
import { useApi } from './ApiContext.ts'
import { clientKey } from './clients.ts'

const intervalMs = 10_000

/**
 * Keeps an open client up to date. Has the server check Exact for changes, at once and every ten seconds while the page
 * is visible. Refetches the client only after a change, because each fetch adds a line to the access log. Otherwise
 * only renews the "as of" time. `id` is null until the client is known.
 */
export function useLiveClient(id: string | null): void {
  const { request } = useApi()
  const cache = useQueryClient()
  const last = useRef<{ readonly id: string; readonly revision: string } | null>(null)
  const { data } = useQuery({
    queryKey: ['refresh', id],
    queryFn: ({ signal }) =>
      request({
        method: 'POST',
        path: `/api/clients/${encodeURIComponent(id ?? '')}/refresh`,
        body: {},
        signal,
        schema: ({ moneyRefresh }) => moneyRefresh,
      }),
    enabled: id !== null,
    refetchInterval: intervalMs,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
  useEffect(() => {
    if (!data || id === null) return
    const shown = momentOf(cache.getQueryData(clientKey(id)))
    const known = last.current?.id === id ? last.current.revision : null
    last.current = { id, revision: data.now.revision }
    if (isChanged(data, known, shown)) {
      void cache.invalidateQueries({ queryKey: clientKey(id) })
      void cache.invalidateQueries({ predicate: ({ queryKey }) => isInvoice(queryKey) })
      return
    }
    const renewed = (shownData: unknown) => withMoment(shownData, data.now.asOf)
    cache.setQueriesData({ queryKey: clientKey(id) }, renewed)
    cache.setQueriesData({ predicate: ({ queryKey }) => isInvoice(queryKey) }, renewed)
  }, [data, id, cache])
}

/** Returns whether to refetch. `known` is the revision of the previous answer, `shown` the "as of" time of the card. */
function isChanged({ before, now }: MoneyRefresh, known: string | null, shown: string | null): boolean {
  if (known !== null) return known !== now.revision
  // The card may already be older than what the server knew before it checked Exact.
  return before.revision !== now.revision || (shown !== null && Date.parse(shown) < Date.parse(before.asOf))
}

/** Returns true for the query of an invoice, but not for that of its PDF. */
function isInvoice(queryKey: readonly unknown[]): boolean {
  return queryKey[0] === 'invoice' && queryKey.length === 2
}

function momentOf(data: unknown): string | null {
  return isRecord(data) && typeof data.asOf === 'string' ? data.asOf : null
}

/** Returns the data of a query, or of each of its pages, with this moment if they have one. */
function withMoment(data: unknown, asOf: string): unknown {
  if (!isRecord(data)) return data
  if (Array.isArray(data.pages)) return { ...data, pages: data.pages.map((page) => withMoment(page, asOf)) }
  return typeof data.asOf === 'string' ? { ...data, asOf } : data
}

function isRecord(data: unknown): data is { readonly [property: string]: unknown } {
  return typeof data === 'object' && data !== null
}
