export { createHttpServer, type HttpOptions } from './server.ts'
export { createStaticFiles } from './staticFiles.ts'
