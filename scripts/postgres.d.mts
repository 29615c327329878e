/** A throw-away PostgreSQL; `url` is `null` where no server is installed, and `reason` says why. */
export function startPostgres(
  folder: string,
  options?: { readonly durable?: boolean },
): {
  readonly url: string | null
  readonly reason: string | null
  readonly stop: () => void
}
