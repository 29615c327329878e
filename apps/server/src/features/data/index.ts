export { dataRoutes } from './routes.ts'
export { backUpDaily } from './automatic-backups.ts'
export { cleanScratch } from './clean-scratch.ts'
export { settleOrphanedImports } from './settle-imports.ts'
