import type pg from 'pg'

/**
 * The functions of PostgreSQL that tell the time, with a time ahead added. They come before its own, because the search
 * path of the database names `public` first.
 */
const clockSql = `
  CREATE TABLE public.portal_clock (ahead interval NOT NULL);
  INSERT INTO public.portal_clock VALUES (interval '0');
  CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE
    AS 'SELECT pg_catalog.clock_timestamp() + (SELECT ahead FROM public.portal_clock)';
  CREATE FUNCTION public.now() RETURNS timestamptz LANGUAGE sql STABLE
    AS 'SELECT pg_catalog.now() + (SELECT ahead FROM public.portal_clock)';
  DO $$ BEGIN
    EXECUTE format('ALTER DATABASE %I SET search_path = public, pg_catalog', current_database());
  END $$`

/** Gives the database of this client a clock that can be set ahead. Connections opened from now on use it. */
export async function addDatabaseClock(client: pg.Client): Promise<(ahead: number) => Promise<void>> {
  await client.query(clockSql)
  await client.query('SET search_path = public, pg_catalog')
  return async (ahead) => {
    await client.query('UPDATE portal_clock SET ahead = make_interval(secs => $1)', [ahead / 1_000])
  }
}
