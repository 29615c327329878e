import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for what several test files use; it goes when the last one has ended. */
    sharedFolder: string
  }
}

export default function makeSharedFolder({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'bell-lap-e2e-shared-'))
  provide('sharedFolder', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
