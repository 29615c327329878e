const CODES: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL'])

/**
 * Whether an error of the file system or the embedded store says that there is no room left. Errors
 * from a worker thread arrive without their code, only with its name in the message.
 */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as NodeJS.ErrnoException
  return (
    (code !== undefined && CODES.has(code)) ||
    /database or disk is full|^(ENOSPC|EDQUOT|SQLITE_FULL):/i.test(error.message) ||
    isDiskFull(error.cause)
  )
}
