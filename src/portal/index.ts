export { PortalError } from './errors.ts'
export { readRecentClients, rememberClient } from './recentClients.ts'
export { readSettings, saveSettings } from './settings.ts'
export { readTiles, saveTiles, type TilePage } from './tiles.ts'
