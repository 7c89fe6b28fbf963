export { PortalError, type PortalErrorCode } from './errors.ts'
export { type PortalSettings, readSettings, saveSettings } from './settings.ts'
export { readTiles, saveTiles, type TilePage } from './tiles.ts'
