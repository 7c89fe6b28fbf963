import { type Kysely, sql } from 'kysely'

/** Tables of the read model, the portal's own settings and the access log. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

const statements = [
  'CREATE EXTENSION IF NOT EXISTS pg_trgm',
  `CREATE TABLE client (
    id uuid PRIMARY KEY,
    administration integer NOT NULL,
    number text NOT NULL,
    name text NOT NULL,
    street text, postcode text, city text, country text,
    phone text, email text,
    status text NOT NULL,
    since date, ended date,
    main_contact uuid,
    payment_condition text,
    pays_by_direct_debit boolean NOT NULL DEFAULT false,
    language text,
    version bigint NOT NULL,
    seen_at timestamptz NOT NULL
  )`,
  'CREATE INDEX client_number ON client (administration, number)',
  `CREATE TABLE client_contact (
    id uuid PRIMARY KEY,
    administration integer NOT NULL,
    client_id uuid NOT NULL,
    name text NOT NULL,
    first_name text, initials text, name_prefix text, last_name text,
    representative_role text,
    is_client boolean NOT NULL DEFAULT false,
    birth_date date,
    phone text, mobile text, email text,
    version bigint NOT NULL
  )`,
  'CREATE INDEX client_contact_client ON client_contact (client_id)',
  `CREATE TABLE client_address (
    id uuid PRIMARY KEY,
    administration integer NOT NULL,
    client_id uuid NOT NULL,
    kind text NOT NULL,
    is_main boolean NOT NULL,
    street text, postcode text, city text, country text,
    version bigint NOT NULL
  )`,
  'CREATE INDEX client_address_client ON client_address (client_id)',
  `CREATE TABLE client_bank_account (
    id uuid PRIMARY KEY,
    administration integer NOT NULL,
    client_id uuid NOT NULL,
    iban text NOT NULL,
    holder text,
    is_main boolean NOT NULL,
    modified_at timestamptz NOT NULL
  )`,
  'CREATE INDEX client_bank_account_client ON client_bank_account (client_id)',
  `CREATE TABLE client_mandate (
    id uuid PRIMARY KEY,
    administration integer NOT NULL,
    client_id uuid NOT NULL,
    reference text NOT NULL,
    signed_on date, cancelled_on date,
    is_main boolean NOT NULL,
    modified_at timestamptz NOT NULL
  )`,
  'CREATE INDEX client_mandate_client ON client_mandate (client_id)',
  `CREATE TABLE search_key (
    administration integer NOT NULL,
    client_id uuid NOT NULL,
    kind text NOT NULL,
    key text NOT NULL,
    shown text NOT NULL
  )`,
  'CREATE INDEX search_key_client ON search_key (client_id)',
  // "C" order lets LIKE 'abc%' walk the index; the client id at the end saves a visit to the table.
  'CREATE INDEX search_key_prefix ON search_key (kind, key COLLATE "C" text_pattern_ops, client_id)',
  `CREATE INDEX search_key_similar ON search_key USING gin (key gin_trgm_ops)
    WHERE kind IN ('name', 'representative', 'city')`,
  `CREATE TABLE term (
    id uuid PRIMARY KEY,
    administration integer NOT NULL,
    client_id uuid NOT NULL,
    invoice_id uuid NOT NULL,
    kind text NOT NULL,
    invoice_number text,
    booking uuid,
    date date NOT NULL,
    due_date date,
    reference text, description text,
    currency text NOT NULL,
    amount bigint NOT NULL, amount_home bigint NOT NULL,
    booking_amount bigint, booking_amount_home bigint,
    state text NOT NULL,
    last_receipt_date date, settled_on date,
    by_direct_debit boolean NOT NULL,
    is_reversal boolean NOT NULL,
    mandate_reference text,
    version bigint NOT NULL
  )`,
  'CREATE INDEX term_client ON term (client_id, date)',
  `CREATE INDEX term_open ON term (client_id) INCLUDE (amount_home, due_date) WHERE state <> 'settled'`,
  'CREATE INDEX term_invoice ON term (invoice_id)',
  'CREATE INDEX term_number ON term (invoice_number text_pattern_ops)',
  `CREATE TABLE sales_invoice (
    id uuid PRIMARY KEY,
    administration integer NOT NULL,
    client_id uuid NOT NULL,
    invoice_id uuid,
    number text,
    date date, due_date date,
    reference text, description text,
    kind text NOT NULL,
    is_draft boolean NOT NULL,
    currency text NOT NULL,
    amount bigint NOT NULL, vat bigint NOT NULL,
    version bigint NOT NULL
  )`,
  'CREATE INDEX sales_invoice_invoice ON sales_invoice (invoice_id)',
  'CREATE INDEX sales_invoice_client ON sales_invoice (client_id)',
  `CREATE TABLE sales_invoice_line (
    id uuid PRIMARY KEY,
    administration integer NOT NULL,
    sales_invoice_id uuid NOT NULL,
    position integer NOT NULL,
    description text NOT NULL,
    quantity_millionths bigint NOT NULL,
    unit_price_millionths bigint NOT NULL,
    amount bigint NOT NULL, vat bigint NOT NULL,
    vat_rate integer,
    version bigint NOT NULL
  )`,
  'CREATE INDEX sales_invoice_line_invoice ON sales_invoice_line (sales_invoice_id)',
  `CREATE TABLE creditor (
    id uuid PRIMARY KEY,
    administration integer NOT NULL,
    number text NOT NULL,
    name text NOT NULL,
    street text, postcode text, city text, country text,
    phone text, email text,
    status text NOT NULL,
    version bigint NOT NULL,
    seen_at timestamptz NOT NULL
  )`,
  'CREATE INDEX creditor_similar ON creditor USING gin (lower(name) gin_trgm_ops)',
  `CREATE TABLE creditor_term (LIKE term INCLUDING DEFAULTS INCLUDING INDEXES)`,
  'ALTER TABLE creditor_term RENAME COLUMN client_id TO creditor_id',
  `CREATE TABLE tile_page (
    employee_id text PRIMARY KEY, tiles jsonb NOT NULL, changed_at timestamptz NOT NULL
  )`,
  `CREATE TABLE portal_setting (
    name text PRIMARY KEY, value jsonb NOT NULL, changed_at timestamptz NOT NULL, changed_by text NOT NULL
  )`,
  `CREATE TABLE access_log (
    sequence bigint PRIMARY KEY,
    at timestamptz NOT NULL,
    employee_id text NOT NULL, employee_name text NOT NULL, roles text NOT NULL,
    event text NOT NULL,
    client_id uuid,
    part text NOT NULL, purpose text NOT NULL, outcome text NOT NULL, origin text NOT NULL,
    hash text NOT NULL
  )`,
  'CREATE INDEX access_log_client ON access_log (client_id, at)',
  'CREATE INDEX access_log_employee ON access_log (employee_id, at)',
  `CREATE TABLE access_log_head (id integer PRIMARY KEY CHECK (id = 1), sequence bigint NOT NULL, hash text NOT NULL)`,
  `INSERT INTO access_log_head VALUES (1, 0, '')`,
  `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the access log is append only'; END $$`,
  `CREATE TRIGGER access_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `CREATE TABLE portal_session (
    secret_hash text PRIMARY KEY, employee jsonb NOT NULL, expires_at timestamptz NOT NULL
  )`,
  `CREATE TABLE exact_connection (
    id integer PRIMARY KEY CHECK (id = 1),
    state text NOT NULL, reason text,
    access_token text, refresh_token text,
    obtained_at timestamptz, expires_in integer,
    oauth_state text,
    changed_at timestamptz NOT NULL
  )`,
  `INSERT INTO exact_connection (id, state, changed_at) VALUES (1, 'none', now())`,
  `CREATE TABLE exact_administration (
    id integer PRIMARY KEY,
    name text NOT NULL, currency text NOT NULL, included boolean NOT NULL,
    amount_sign integer NOT NULL DEFAULT 0,
    mapping jsonb NOT NULL DEFAULT '{}',
    moved_at timestamptz, hr_linked_at timestamptz
  )`,
  `CREATE TABLE exact_cursor (
    administration integer NOT NULL, stream text NOT NULL,
    cursor text NOT NULL, resume text, rows bigint NOT NULL DEFAULT 0,
    fresh_at timestamptz, changed_at timestamptz NOT NULL,
    PRIMARY KEY (administration, stream)
  )`,
  `CREATE TABLE exact_payment_condition (
    administration integer NOT NULL, code text NOT NULL,
    description text NOT NULL, by_direct_debit boolean NOT NULL,
    PRIMARY KEY (administration, code)
  )`,
  `CREATE TABLE exact_finding (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    administration integer NOT NULL, stream text NOT NULL, record_id text NOT NULL,
    code text NOT NULL, at timestamptz NOT NULL,
    UNIQUE (administration, stream, record_id, code)
  )`,
  `CREATE TABLE exact_change (
    id uuid PRIMARY KEY,
    administration integer NOT NULL, client_id uuid NOT NULL, employee_id text NOT NULL,
    expected jsonb NOT NULL, changes jsonb NOT NULL, found jsonb,
    state text NOT NULL, reason text,
    attempts integer NOT NULL DEFAULT 0,
    asked_at timestamptz NOT NULL, changed_at timestamptz NOT NULL
  )`,
  'CREATE INDEX exact_change_client ON exact_change (client_id, asked_at)',
]
