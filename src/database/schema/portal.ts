import type { ColumnType } from 'kysely'
import type { Moment } from './columns.ts'

export type PortalTables = {
  tile_page: TilePageTable
  portal_setting: PortalSettingTable
  recent_client: RecentClientTable
}

export type TilePageTable = {
  employee_id: string
  tiles: ColumnType<unknown, string, string>
  changed_at: Moment
}

export type RecentClientTable = { employee_id: string; client_id: string; opened_at: Moment }

export type PortalSettingTable = {
  name: string
  value: ColumnType<unknown, string, string>
  changed_at: Moment
  changed_by: string
}
