/** The job stopped because the program ends, or another process does it; it goes on later. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}
