import { type Kysely, sql } from 'kysely'

/**
 * What a row of the answer shows of a client besides the client's own row, and all that the client is found by,
 * in one row: a search reads these of each client that it gives.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `CREATE TABLE search_hit (
        client_id uuid PRIMARY KEY,
        birth_date date,
        representative text,
        keys json NOT NULL
      )`,
    )
    .execute(database)
  await fillSearchHits(database)
}

/** A row for each client that has none yet, of the rows that are there. */
export async function fillSearchHits<T>(database: Kysely<T>): Promise<void> {
  await sql
    .raw(
      `INSERT INTO search_hit (client_id, birth_date, representative, keys)
      SELECT client.id, people.birth_date, people.representative, coalesce(found_by.keys, '[]')
      FROM client
      CROSS JOIN LATERAL (
        SELECT
          (array_agg(birth_date ORDER BY id::text) FILTER (WHERE is_client AND birth_date IS NOT NULL))[1] AS birth_date,
          (array_agg(name ORDER BY array_position(
              ARRAY['curator', 'bewindvoerder', 'mentor', 'parent', 'authorised', 'other'], representative_role), id::text)
            FILTER (WHERE representative_role IS NOT NULL))[1] AS representative
        FROM client_contact WHERE client_id = client.id) AS people
      CROSS JOIN LATERAL (
        SELECT json_agg(same.keys) AS keys FROM (
          SELECT array_to_json(ARRAY[kind, shown] || array_agg(key)) AS keys
          FROM search_key WHERE client_id = client.id GROUP BY kind, shown) AS same) AS found_by
      ON CONFLICT (client_id) DO NOTHING`,
    )
    .execute(database)
}
