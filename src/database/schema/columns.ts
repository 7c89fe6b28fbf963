import type { ColumnType } from 'kysely'

/** A bigint column. A number is safe, because amounts and versions are checked when they are written. */
export type Int8 = ColumnType<number, number, number>
export type Moment = ColumnType<Date, Date | string, Date | string>
export type NullableMoment = ColumnType<Date | null, Date | string | null, Date | string | null>
