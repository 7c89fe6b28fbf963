export { createHttpServer } from './server.ts'
export { createStaticFiles } from './staticFiles.ts'
