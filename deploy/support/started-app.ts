import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cleanEnvironment } from './run-step.ts'

const SIGN_IN_LINK = /https?:\/\/\S+\/sign-in#\S+/

interface StartedApp {
  readonly url: string
  readonly signInLink: string
  /** Ends it as a service manager does, and gives its exit code. */
  readonly stop: () => Promise<number | null>
}

/** Starts a program of Bell Lap and waits for the sign-in link that it prints. Throws when it ends before. */
export async function startApp(
  command: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<StartedApp> {
  const [program = '', ...args] = command
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: cleanEnvironment(options.env),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const signInLink = await printedLink(child)
  return {
    url: new URL(signInLink).origin,
    signInLink,
    stop: async () => {
      if (child.exitCode !== null) return child.exitCode
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      return child.exitCode
    },
  }
}

function printedLink(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let printed = ''
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      const link = SIGN_IN_LINK.exec(printed)?.[0]
      if (link !== undefined) done(link)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.on('error', fail)
    child.on('exit', (code) => fail(new Error(`the app ended with ${code}:\n${printed}`)))
  })
}

/** A browser's calls: signed in by the link, with the cookie that this gave. */
export async function signIn({ url, signInLink }: StartedApp) {
  const token = new URLSearchParams(new URL(signInLink).hash.slice(1)).get('token')
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ token }),
  })
  if (answer.status !== 204) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`)
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  return async (method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, body?: unknown) => {
    const isForm = body instanceof FormData
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        cookie,
        origin: url,
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return (text === '' ? null : JSON.parse(text)) as Record<string, unknown>
  }
}
