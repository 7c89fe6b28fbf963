import type { Memory, Owner } from '../../bot/memory.ts'
import type { Language } from '../../src/values/language.ts'

/** Returns a memory in this process. The real one is tested in test/conversations. */
export function exampleMemory(): Memory {
  const claimed = new Set<string>()
  const shown = new Map<string, { readonly id: string; readonly shown: unknown }[]>()
  const waiting = new Map<string, string>()
  const languages = new Map<string, Language>()
  const nameOf = ({ personId, conversationId }: Owner) => `${personId} ${conversationId}`
  const shownTo = (owner: Owner) => shown.get(nameOf(owner)) ?? []
  return {
    claim: async (key) => !claimed.has(key) && Boolean(claimed.add(key)),
    remember: async (owner, id, what) => {
      // Like the primary key of the real one.
      if (shownTo(owner).some((entry) => entry.id === id)) throw new Error(`remembered before: ${id}`)
      shown.set(nameOf(owner), [...shownTo(owner), { id, shown: what }])
    },
    shown: async (owner, id) =>
      shownTo(owner).findLast((entry) => id === null || entry.id === id)?.shown ?? null,
    back: async (owner) => {
      const previous = shownTo(owner).at(-2)
      if (!previous) return null
      shown.set(nameOf(owner), shownTo(owner).slice(0, -1))
      return previous.shown
    },
    keepQuestion: async (owner, question) => {
      waiting.set(nameOf(owner), question)
    },
    takeQuestion: async (owner) => {
      const question = waiting.get(nameOf(owner)) ?? null
      waiting.delete(nameOf(owner))
      return question
    },
    chooseLanguage: async (personId, language) => {
      languages.set(personId, language)
    },
    languageOf: async (personId) => languages.get(personId) ?? null,
  }
}
