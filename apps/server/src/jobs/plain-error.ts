/**
 * An error as it survives the way to another thread. Those of the store's driver arrive as bare
 * objects, and every error loses its code; so the code goes into the message.
 */
export function plainError(error: unknown): Error {
  const { code } = (error ?? {}) as { readonly code?: unknown }
  const message = error instanceof Error ? error.message : String(error)
  const named = typeof code !== 'string' || message.startsWith(code)
  return new Error(named ? message : `${code}: ${message}`)
}
