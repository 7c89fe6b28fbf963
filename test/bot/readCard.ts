import { AdaptiveCard, HostConfig, SerializationContext, Versions } from 'adaptivecards'
import { expect } from 'vitest'
import { z } from 'zod'
import type { Card } from '../../bot/cards/render.ts'
import type { BotWorld } from './world.ts'

const largest = 25_000

/**
 * Fails if Teams' own renderer, for schema 1.5, would reject or ignore any part of the card, if a placeholder was left,
 * or if the card is too large for a chat.
 */
export function expectValidCard(card: unknown): void {
  const context = new SerializationContext(Versions.v1_5)
  const parsed = new AdaptiveCard()
  // Teams shows six buttons.
  parsed.hostConfig = new HostConfig({ actions: { maxActions: 6 } })
  // The renderer keeps the position of its pattern for `lang`, so it rejects every second one.
  const { lang, ...others } = z.looseObject({ lang: z.string() }).parse(card)
  expect(lang).toMatch(/^(nl|en)$/)
  parsed.parse(others, context)
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message)
  expect(events).toEqual([])
  expect(parsed.validateProperties().validationEvents.map((event) => event.message)).toEqual([])
  const json = JSON.stringify(card)
  expect(json).not.toContain('${')
  expect(Buffer.byteLength(json)).toBeLessThan(largest)
}

/** Returns the card of the bot's last message. Fails if it is not valid. */
export function lastCard({ lastAttachment }: BotWorld): unknown {
  const { contentType, content } = lastAttachment()
  expect(contentType).toBe('application/vnd.microsoft.card.adaptive')
  expectValidCard(content)
  return content
}

const object = z.record(z.string(), z.unknown())

/** Returns every readable text of a card in order, with unbreakable spaces replaced. */
export function textsOf(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(textsOf)
  const read = object.safeParse(part)
  if (!read.success) return []
  const { text, title, data: _, fallbackText: __, fallback: ___, ...rest } = read.data
  const own = [text, title].filter((value) => typeof value === 'string')
  return [...own.map((value) => value.replace(/[\u00a0\u202f]/g, ' ')), ...textsOf(Object.values(rest))]
}

/** Returns all actions of a card, at any depth. */
export function actionsOf(part: unknown): readonly Card[] {
  if (Array.isArray(part)) return part.flatMap(actionsOf)
  const read = object.safeParse(part)
  if (!read.success) return []
  const own = String(read.data.type).startsWith('Action.') ? [read.data] : []
  const { fallback: _, ...rest } = read.data
  return [...own, ...actionsOf(Object.values(rest))]
}
