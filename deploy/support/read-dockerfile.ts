/** One instruction of a Dockerfile, such as `COPY . .`, with its flags apart. */
export interface Step {
  readonly instruction: string
  /** `--from=build` as `{ from: 'build' }`. */
  readonly flags: Readonly<Record<string, string>>
  readonly rest: string
}

export interface Stage {
  /** The name after AS, or the number of the stage. */
  readonly name: string
  readonly image: string
  readonly steps: readonly Step[]
}

const KNOWN = new Set([
  'ARG',
  'COPY',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'FROM',
  'HEALTHCHECK',
  'RUN',
  'USER',
  'VOLUME',
  'WORKDIR',
])

/** Reads the instructions that our Dockerfile uses. Throws for any other. */
export function readDockerfile(text: string): readonly Stage[] {
  const lines = text
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  const args = new Map<string, string>()
  const stages: { name: string; image: string; steps: Step[] }[] = []
  for (const step of lines.map(readStep)) {
    if (step.instruction === 'ARG') {
      const [name = '', value = ''] = step.rest.split('=')
      args.set(name, value)
    } else if (step.instruction === 'FROM') {
      const [image = '', name] = step.rest.split(/\s+AS\s+/i)
      const named = image.replace(/\$\{(\w+)\}/, (_, arg: string) => args.get(arg) ?? '')
      stages.push({ name: name ?? String(stages.length), image: named, steps: [] })
    } else {
      const stage = stages.at(-1)
      if (stage === undefined) throw new Error(`${step.instruction} comes before FROM`)
      stage.steps.push(step)
    }
  }
  return stages
}

function readStep(line: string): Step {
  const [instruction = '', ...words] = line.split(/\s+/)
  if (!KNOWN.has(instruction)) throw new Error(`unknown instruction: ${line}`)
  const isFlag = (word: string) => /^--[\w-]+=/.test(word)
  const firstOther = words.findIndex((word) => !isFlag(word))
  const flags = (firstOther < 0 ? words : words.slice(0, firstOther)).map((word) =>
    word.slice(2).split('='),
  )
  return {
    instruction,
    flags: Object.fromEntries(flags) as Record<string, string>,
    // As it was written: a command in JSON keeps its spaces.
    rest: line.slice(line.indexOf(words[Math.max(firstOther, 0)] ?? '', instruction.length)),
  }
}

/** `A=1 B=2` of all ENV instructions of a stage. */
export function environmentOf({ steps }: Stage): Readonly<Record<string, string>> {
  const pairs = steps
    .filter(({ instruction }) => instruction === 'ENV')
    .flatMap(({ rest }) => rest.split(/\s+/))
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])
  return Object.fromEntries(pairs) as Record<string, string>
}

/** The words of an instruction in JSON form, such as `ENTRYPOINT ["node", "main.js"]` or `HEALTHCHECK … CMD […]`. */
export function wordsOf({ rest }: Step): readonly string[] {
  return JSON.parse(rest.replace(/^CMD\s+/, '')) as string[]
}

/** The paths of a .dockerignore: `name`, `**\/name` and `**\/*.ending`. */
export function ignoredBy(text: string): (path: string) => boolean {
  const patterns = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const anywhere = line.startsWith('**/')
      const name = (anywhere ? line.slice(3) : line)
        .replaceAll('.', String.raw`\.`)
        .replaceAll('*', '[^/]*')
      return new RegExp(`${anywhere ? '(^|/)' : '^'}${name}($|/)`)
    })
  return (path) => patterns.some((pattern) => pattern.test(path))
}
