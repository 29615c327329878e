/** Clips of the runner from the side: the joints, and the form that is read from them. */
export { flaggedMeasures } from './flagged-measures.ts'
export { formVideoRoutes } from './routes.ts'
export { loadClips } from './store.ts'
export type { FormClip } from './schema.ts'
