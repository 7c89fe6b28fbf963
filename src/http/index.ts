export { type Listening, listen } from './listening.ts'
export { createHttpServer } from './server.ts'
export { createStaticFiles } from './staticFiles.ts'
export { technical } from './technical.ts'
