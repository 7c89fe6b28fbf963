/**
 * Returns a list that computes its items on access, because a large ledger is too expensive to compute whole. Items
 * are not cached, so they always reflect the current state.
 */
export function lazyList<Item>(length: number, make: (index: number) => Item): readonly Item[] {
  const list: Item[] = new Array(length)
  return new Proxy(list, {
    has: (target, key) => (isIndex(key, length) ? true : Reflect.has(target, key)),
    get: (target, key, receiver) =>
      isIndex(key, length) ? make(Number(key)) : Reflect.get(target, key, receiver),
  })
}

function isIndex(key: string | symbol, length: number): key is string {
  return typeof key === 'string' && /^\d+$/.test(key) && Number(key) < length
}
