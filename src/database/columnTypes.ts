/** Type numbers (oids) of the columns that PostgreSQL and PGlite would otherwise decode differently. */
export const int8 = 20
export const date = 1082

/** Decodes a bigint column. Throws a RangeError beyond the safe integers. */
export const wholeNumber = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('a bigint beyond the safe integers')
  return value
}

/** Keeps a date column as `YYYY-MM-DD`. */
export const asText = (text: string): string => text
