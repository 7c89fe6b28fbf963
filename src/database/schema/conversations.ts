import type { ColumnType } from 'kysely'
import type { Moment } from './columns.ts'

export type ConversationsTables = {
  conversation_activity: ConversationActivityTable
  conversation_shown: ConversationShownTable
  conversation_waiting: ConversationWaitingTable
  conversation_language: ConversationLanguageTable
}

/** Activities that an instance has taken, so that each is answered once. */
export type ConversationActivityTable = { key_hash: string; received_at: Moment }

/** What the bot showed last to one person in one conversation, as ids only. `owner_hash` stands for the two of them. */
export type ConversationShownTable = {
  id: string
  owner_hash: string
  shown: ColumnType<unknown, string, string>
  shown_at: Moment
}

/** The encrypted question of someone who still has to sign in. */
export type ConversationWaitingTable = { owner_hash: string; question: string; asked_at: Moment }

/** The language that an employee chose in the chat. */
export type ConversationLanguageTable = { employee_id: string; language: string }
