import * as z from 'zod/mini'
import { languages } from '../../values/language.ts'

export const money = z.object({ cents: z.int(), currency: z.string().check(z.length(3)) })

export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

export const moment = z.iso.datetime({ offset: true })

/** The time at which the figures were true. */
export const asOf = moment

/** A sentence about the figures to read aloud to the caller, in both languages. */
export const spoken = z.object({ nl: z.string(), en: z.string() })

/** True while an amount of this client or creditor in Exact could not be read and is being checked. */
export const beingChecked = z.boolean()

export const language = z.enum(languages)

export type Language = z.infer<typeof language>
export type Money = z.infer<typeof money>
export type Spoken = z.infer<typeof spoken>
