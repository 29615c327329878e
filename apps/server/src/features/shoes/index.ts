/** Shoes: what the runner says of them, and which run was in which. */
export { shoeRoutes } from './routes.ts'
export { shoesOfRuns } from './shoes-of-runs.ts'
export { loadStoredShoes } from './store.ts'
export { SHOE_KINDS } from './schema.ts'
