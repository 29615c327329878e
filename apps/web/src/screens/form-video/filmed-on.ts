/** The day on which a film was made where the runner is; today where only joints were given. */
export function filmedOn(film: File | null): string {
  const at = new Date(film?.lastModified ?? Date.now())
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
