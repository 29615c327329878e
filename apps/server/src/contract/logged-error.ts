/** Names of files between quotes, and values that PostgreSQL repeats, such as "Key (name)=(Anna)". */
const QUOTED_PATH = /(['"`])(?:[A-Za-z]:)?[\\/][^'"`]*\1/g
const VALUES_OF_KEY = /\)=\([^)]*\)/g

interface LoggedError {
  readonly type: string
  readonly message: string
  readonly stack: string
  readonly [more: string]: unknown
}

/**
 * What the log says of an error: its kind, its code, its message and where it came from. Other fields stay out, because
 * drivers put rows of runners into them; so do names of files, which runners choose.
 */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' }
  const { code } = error as NodeJS.ErrnoException
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n')
  return {
    type: error.name,
    message: error.message.replaceAll(QUOTED_PATH, '$1…$1').replaceAll(VALUES_OF_KEY, ')=(…)'),
    stack: frames,
    ...(code === undefined ? {} : { code }),
    ...(error.cause === undefined ? {} : { cause: loggedError(error.cause) }),
  }
}
