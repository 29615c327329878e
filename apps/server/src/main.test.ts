import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Runs the command that starts the server and gives how it ended. */
function startWith(...options: string[]): Promise<{ code: unknown; stderr: string }> {
  const args = ['--conditions=source', '--import', 'tsx', join(import.meta.dirname, 'main.ts')]
  return new Promise((resolve) => {
    execFile(process.execPath, [...args, ...options], (error, _stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stderr }),
    )
  })
}

test('an unknown option is named, with the way to see the known ones', async () => {
  const { code, stderr } = await startWith('--locale', 'en-GB', '--prot', '4821')
  expect(code).toBe(2)
  expect(stderr).toContain('--prot')
  expect(stderr).toContain('--help')
  expect(stderr).not.toContain('    at ')
})
