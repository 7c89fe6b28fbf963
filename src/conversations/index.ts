import { createHash } from 'node:crypto'
import { CompactEncrypt, compactDecrypt, errors } from 'jose'
import { z } from 'zod'
import type { Database } from '../database/open.ts'
import { smallWrite } from '../database/smallWrite.ts'
import { type Language, languages } from '../values/language.ts'

/** A person in a conversation. */
export type Owner = { readonly personId: string; readonly conversationId: string }

/** The stored state of conversations. All but the language expires within an hour. Questions are encrypted. */
export type Conversations = {
  /** Returns true for the first call with this key, and false for later calls, on any instance. */
  readonly claim: (key: string) => Promise<boolean>
  /** Stores a record of a card that the bot sent. Throws if a record with this id already exists. */
  readonly remember: (owner: Owner, id: string, shown: unknown) => Promise<void>
  /** Returns the record with this id, or the latest one if the id is null. Returns null after the idle time. */
  readonly shown: (owner: Owner, id: string | null) => Promise<unknown>
  /** Deletes the latest record and returns the one before it. Returns null and deletes nothing if there is none. */
  readonly back: (owner: Owner) => Promise<unknown>
  /** Stores a question until its sender has signed in. Replaces an earlier question. */
  readonly keepQuestion: (owner: Owner, question: string) => Promise<void>
  /** Removes the stored question and returns it. Returns null if there is none or it is too old. */
  readonly takeQuestion: (owner: Owner) => Promise<string | null>
  readonly chooseLanguage: (personId: string, language: Language) => Promise<void>
  readonly languageOf: (personId: string) => Promise<Language | null>
}

const minute = 60_000
/** Teams resends an unanswered activity for minutes, not hours. */
const activityMilliseconds = 60 * minute
/** Records older than this are forgotten. */
const idleMilliseconds = 60 * minute
const questionMilliseconds = 10 * minute
const cleanMilliseconds = 5 * minute

export function createConversations(
  database: Database,
  {
    encryptionKeys,
    now,
  }: { readonly encryptionKeys: readonly [string, ...string[]]; readonly now: () => Date },
): Conversations {
  const secret = Buffer.from(encryptionKeys[0], 'base64')
  const ago = (milliseconds: number) => new Date(now().getTime() - milliseconds)
  let cleanedAt = 0
  const clean = async () => {
    if (now().getTime() - cleanedAt < cleanMilliseconds) return
    cleanedAt = now().getTime()
    await database
      .deleteFrom('conversation_activity')
      .where('received_at', '<', ago(activityMilliseconds))
      .modifyEnd(smallWrite)
      .execute()
    await database
      .deleteFrom('conversation_shown')
      .where('shown_at', '<', ago(idleMilliseconds))
      .modifyEnd(smallWrite)
      .execute()
    await database
      .deleteFrom('conversation_waiting')
      .where('asked_at', '<', ago(questionMilliseconds))
      .modifyEnd(smallWrite)
      .execute()
  }
  const lastOf = (owner: Owner) =>
    database
      .selectFrom('conversation_shown')
      .select(['id', 'shown'])
      .where('owner_hash', '=', hashOf(owner))
      .where('shown_at', '>=', ago(idleMilliseconds))
      .orderBy('shown_at', 'desc')
      .limit(1)
  return {
    claim: async (key) => {
      await clean()
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('conversation_activity')
        .values({ key_hash: sha256(key), received_at: now() })
        .onConflict((conflict) => conflict.doNothing())
        .modifyEnd(smallWrite)
        .executeTakeFirst()
      return (numInsertedOrUpdatedRows ?? 0n) > 0n
    },
    remember: async (owner, id, shown) => {
      await database
        .insertInto('conversation_shown')
        .values({ id, owner_hash: hashOf(owner), shown: JSON.stringify(shown), shown_at: now() })
        .modifyEnd(smallWrite)
        .execute()
    },
    shown: async (owner, id) => {
      const last = lastOf(owner)
      const row = await (id === null ? last : last.where('id', '=', id)).executeTakeFirst()
      return row?.shown ?? null
    },
    back: async (owner) => {
      const [last, previous] = await lastOf(owner).limit(2).execute()
      if (!last || !previous) return null
      await database
        .deleteFrom('conversation_shown')
        .where('id', '=', last.id)
        .modifyEnd(smallWrite)
        .execute()
      return previous.shown
    },
    keepQuestion: async (owner, question) => {
      const sealed = await new CompactEncrypt(Buffer.from(question, 'utf8'))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .encrypt(secret)
      const row = { question: sealed, asked_at: now() }
      await database
        .insertInto('conversation_waiting')
        .values({ owner_hash: hashOf(owner), ...row })
        .onConflict((conflict) => conflict.column('owner_hash').doUpdateSet(row))
        .modifyEnd(smallWrite)
        .execute()
    },
    takeQuestion: async (owner) => {
      const row = await database
        .deleteFrom('conversation_waiting')
        .where('owner_hash', '=', hashOf(owner))
        .returning(['question', 'asked_at'])
        .modifyEnd(smallWrite)
        .executeTakeFirst()
      if (!row || row.asked_at < ago(questionMilliseconds)) return null
      return opened(row.question, encryptionKeys)
    },
    chooseLanguage: async (personId, language) => {
      await database
        .insertInto('conversation_language')
        .values({ employee_id: personId, language })
        .onConflict((conflict) => conflict.column('employee_id').doUpdateSet({ language }))
        .modifyEnd(smallWrite)
        .execute()
    },
    languageOf: async (personId) => {
      const row = await database
        .selectFrom('conversation_language')
        .select('language')
        .where('employee_id', '=', personId)
        .executeTakeFirst()
      return z
        .enum(languages)
        .nullable()
        .catch(null)
        .parse(row?.language ?? null)
    },
  }
}

/** Returns null if none of the keys opens it, so that the employee is asked again. */
async function opened(sealed: string, keys: readonly string[]): Promise<string | null> {
  for (const key of keys) {
    try {
      const { plaintext } = await compactDecrypt(sealed, Buffer.from(key, 'base64'))
      return Buffer.from(plaintext).toString('utf8')
    } catch (error) {
      if (!(error instanceof errors.JWEDecryptionFailed)) throw error
    }
  }
  return null
}

function hashOf({ personId, conversationId }: Owner): string {
  return sha256(`${personId}\n${conversationId}`)
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
