import { belowPath } from '../../api/below-path.ts'

/** Where the code is that reads clips: a file of its own, which the build names. */
export async function workerAddress(): Promise<string> {
  return belowPath((await import('./worker/read-clip.worker.ts?worker&url')).default)
}
