// The places that hold the version, and how a release changes them. Pure: texts in, texts out.

/** Files that name the version in a way that only they have; each pattern has the version as its first group. */
export const NAMED_IN = [
  ['apps/server/src/contract/version.ts', /(?<=VERSION = ')(\d+\.\d+\.\d+)(?=')/g],
  ['deploy/compose.sqlite.yml', /(?<=image: bell-lap:)(\d+\.\d+\.\d+)/g],
  ['deploy/compose.postgres.yml', /(?<=image: bell-lap:)(\d+\.\d+\.\d+)/g],
  ['deploy/casaos/docker-compose.yml', /(?<=image: bell-lap:|^ {2}version: )(\d+\.\d+\.\d+)/gm],
  ['deploy/umbrel/bell-lap/docker-compose.yml', /(?<=image: bell-lap:)(\d+\.\d+\.\d+)/g],
  ['deploy/umbrel/bell-lap/umbrel-app.yml', /(?<=^version: ')(\d+\.\d+\.\d+)(?=')/gm],
  ['deploy/unraid/bell-lap.xml', /(?<=<Repository>bell-lap:)(\d+\.\d+\.\d+)/g],
  ['docs/hosting/npm.md', /(?<=bell-lap-)(\d+\.\d+\.\d+)(?=\.tgz)/g],
  ['docs/hosting/stores.md', /(?<=-t bell-lap:)(\d+\.\d+\.\d+)/g],
]

const STEPS = ['patch', 'minor', 'major']

/**
 * What a changeset asks for: `{ step: 'minor', summary: 'Race day shows …' }`. Throws when it names no step or says
 * nothing.
 */
export function readChangeset(text, name) {
  const parts = /^---\n([^]*?)\n---\n([^]*)$/.exec(text)
  const steps = [...(parts?.[1] ?? '').matchAll(/:\s*(patch|minor|major)\s*$/gm)].map(
    ([, step]) => step,
  )
  const summary = (parts?.[2] ?? '').trim().replaceAll(/\s*\n\s*/g, ' ')
  if (steps.length === 0) throw new Error(`${name} names no package with patch, minor or major.`)
  if (summary === '') throw new Error(`${name} says nothing for the changelog.`)
  return { step: largestStep(steps), summary }
}

export function largestStep(steps) {
  return STEPS[Math.max(...steps.map((step) => STEPS.indexOf(step)))]
}

/** The version after a step; `null` steps nowhere. */
export function nextVersion(version, step) {
  const [major, minor, patch] = version.split('.').map(Number)
  if (step === null) return version
  if (step === 'major') return `${major + 1}.0.0`
  return step === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`
}

/** Puts a version into a lock file of npm: the project, its workspaces, and what they need of each other. */
export function lockWithVersion(text, version) {
  const lock = JSON.parse(text)
  lock.version = version
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path !== '' && !/^(apps|packages)\//.test(path)) continue
    entry.version = version
    for (const kind of ['dependencies', 'devDependencies']) {
      for (const name of Object.keys(entry[kind] ?? {})) {
        if (name.startsWith('@bell-lap/')) entry[kind][name] = version
      }
    }
  }
  return `${JSON.stringify(lock, null, 2)}\n`
}

const HEADING = /^## (\d+\.\d+\.\d+), (unreleased|\d{4}-\d{2}-\d{2})$/m

/**
 * The changelog with the release in it. The section of the version that is "unreleased" gets the day; changesets
 * become a section of their own above the last release. Throws when the version was released before.
 */
export function changelogWith(text, { version, day, changes }) {
  const [heading, newest, state] = HEADING.exec(text) ?? []
  if (heading === undefined)
    throw new Error('CHANGELOG.md has no section such as "## 0.1.0, unreleased".')
  const bullets = (steps) =>
    changes.filter(({ step }) => steps.includes(step)).map(({ summary }) => `- ${summary}`)
  if (changes.length === 0) {
    if (newest !== version || state !== 'unreleased')
      throw new Error(
        `${version} was released on ${state}, and no changeset asks for another release.`,
      )
    return text.replace(heading, `## ${version}, ${day}`)
  }
  if (state === 'unreleased')
    throw new Error(
      `CHANGELOG.md still has an unreleased ${newest}; release it before the changesets.`,
    )
  const parts = [
    ['### Changed', bullets(['major', 'minor'])],
    ['### Fixed', bullets(['patch'])],
  ].filter(([, lines]) => lines.length > 0)
  const section = parts.map(([title, lines]) => `${title}\n\n${lines.join('\n')}\n\n`).join('')
  return text.replace(heading, `## ${version}, ${day}\n\n${section}${heading}`)
}

/** What the changelog says of a version: the notes of its release. */
export function notesOf(changelog, version) {
  const from = changelog.indexOf(`\n## ${version}, `)
  if (from < 0) throw new Error(`CHANGELOG.md has no section for ${version}.`)
  const body = changelog.slice(changelog.indexOf('\n', from + 1))
  const end = body.search(/\n## /)
  return `${(end < 0 ? body : body.slice(0, end)).trim()}\n`
}
