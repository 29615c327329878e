interface Packed {
  readonly path: string
  readonly bytes: number
}

export function packLibraries(target: string): Readonly<Record<string, Packed>>
