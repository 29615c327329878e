export { importRoutes } from './routes.ts'
export { runImports } from './run-imports.ts'
export { insertImport, isImporting, loadImport, loadImports } from './store.ts'
export { uploadFolder } from './receive-uploads.ts'
