import { spawnSync } from 'node:child_process'

/** Runs a command to its end and gives what it printed. Throws with all of it when it fails. */
export function runStep(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: options.cwd,
    env: cleanEnvironment(options.env),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 ** 2,
  })
  if (status === 0) return stdout
  throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}\n${stderr}`)
}

/** The environment without what a run of npm or of the tests has put into it. */
export function cleanEnvironment(more: Readonly<Record<string, string>> = {}) {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|BELL_LAP_|VITEST|NODE_ENV$|NODE_OPTIONS$)/.test(name),
  )
  return { ...Object.fromEntries(own), ...more }
}
