import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { buildPoseModel } from '../../../../../scripts/build-pose-model.mjs'

// Its address is made by the build of the web app.
vi.mock('./worker/read-clip.worker.ts?worker&url', () => ({ default: '/assets/worker.js' }))

test('the files that the page loads are those that the build writes', async () => {
  const { MODEL_FILES } = await import('./model-files.ts')
  const folder = mkdtempSync(join(tmpdir(), 'bell-lap-pose-'))
  try {
    buildPoseModel(join(folder, 'pose'))
    for (const { path, bytes } of MODEL_FILES) expect(statSync(join(folder, path)).size).toBe(bytes)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
