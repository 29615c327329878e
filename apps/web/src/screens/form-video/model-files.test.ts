import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildPoseModel } from '../../../../../scripts/build-pose-model.mjs'
import { MODEL_FILES } from './model-files.ts'

test('the files that the page loads are those that the build writes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bell-lap-pose-'))
  try {
    buildPoseModel(join(folder, 'pose'))
    for (const { path, bytes } of MODEL_FILES) expect(statSync(join(folder, path)).size).toBe(bytes)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
