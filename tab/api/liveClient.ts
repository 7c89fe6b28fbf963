import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { MoneyRefresh } from '../../src/http/contract.ts'
import { useApi } from './ApiContext.ts'
import { clientKey } from './clients.ts'

const intervalMs = 10_000

/**
 * Keeps an open client true: has the server ask Exact for changes, at once and every ten seconds while the page is
 * visible. Fetches what is shown again only if it has changed, because each fetch is a line in the access log;
 * otherwise it only renews the time. `id` is null until the client is known.
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

/** `known` is the revision of the previous answer; `shown` the moment of the card, if there is one. */
function isChanged({ before, now }: MoneyRefresh, known: string | null, shown: string | null): boolean {
  if (known !== null) return known !== now.revision
  // What was shown may be older than what the server knew before it asked Exact.
  return before.revision !== now.revision || (shown !== null && Date.parse(shown) < Date.parse(before.asOf))
}

/** An invoice on screen, but not its PDF. */
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
