/** Returns the variables that a process under test inherits. With compiled code in a cache, servers start sooner. */
export function inheritedEnvironment(): { readonly [name: string]: string | undefined } {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  return { PATH, NODE_COMPILE_CACHE }
}
