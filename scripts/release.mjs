// A release: versions by changesets, the changelog, the package and the libraries, a commit and a tag.
//   node scripts/release.mjs                     shows what would happen and changes nothing
//   node scripts/release.mjs --make              checks, tests, sets versions, packs, commits and tags
//   node scripts/release.mjs --publish 0.2.0     publishes the nine libraries and the package of that tag to npm
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { LIBRARIES } from './libraries.mjs'
import { MADE } from './pack/layout.mjs'
import {
  changelogWith,
  largestStep,
  lockWithVersion,
  NAMED_IN,
  nextVersion,
  notesOf,
  readChangeset,
} from './release/versions.mjs'
import { root, run, runTool } from './steps.mjs'

const { values } = parseArgs({
  options: {
    make: { type: 'boolean', default: false },
    publish: { type: 'string' },
    // Outside of a pipeline that npm trusts: without a signed word on where the packages were made.
    'without-provenance': { type: 'boolean', default: false },
    day: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    // For the test of this script: the checks and the package have tests of their own.
    'versions-only': { type: 'boolean', default: false },
  },
})

const inRoot = (path) => join(root, path)
const read = (path) => readFileSync(inRoot(path), 'utf8')
const write = (path, text) => writeFileSync(inRoot(path), text)

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

function git(...args) {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  if (status !== 0) stop(`git ${args.join(' ')} failed: ${stderr.trim()}`)
  return stdout.trim()
}

const must = (done, what) => (done ? undefined : stop(`${what} failed. Nothing was released.`))

function planOfRelease() {
  const { version: current } = JSON.parse(read('package.json'))
  const changes = readdirSync(inRoot('.changeset'))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .toSorted()
    .map((name) => readChangeset(read(join('.changeset', name)), name))
  const step = changes.length === 0 ? null : largestStep(changes.map((change) => change.step))
  const version = nextVersion(current, step)
  const changelog = changelogWith(read('CHANGELOG.md'), { version, day: values.day, changes })
  return { current, version, changes, changelog, notes: notesOf(changelog, version) }
}

/** The plan, or the sentence that says why there is none. */
function plan() {
  try {
    return planOfRelease()
  } catch (error) {
    return stop(error.message)
  }
}

function show({ current, version, changes, notes }) {
  console.log(`Version: ${current} → ${version}, of ${values.day}`)
  console.log(`Changesets: ${changes.length}`)
  console.log(`Tag: v${version}`)
  console.log(`\nNotes:\n\n${notes}`)
  console.log('This was a dry run; nothing has changed. Run it with --make to make the release.')
}

function setVersions({ version, changes, changelog }) {
  if (changes.length > 0) must(runTool('changeset', ['version']), 'changeset version')
  const server = JSON.parse(read('apps/server/package.json')).version
  if (server !== version) stop(`Changesets gave ${server}, but the changes add up to ${version}.`)
  const project = JSON.parse(read('package.json'))
  write('package.json', `${JSON.stringify({ ...project, version }, null, 2)}\n`)
  write('package-lock.json', lockWithVersion(read('package-lock.json'), version))
  for (const [path, pattern] of NAMED_IN) {
    const text = read(path)
    if (text.search(pattern) < 0) stop(`${path} does not name the version any more.`)
    write(path, text.replaceAll(pattern, version))
  }
  write('CHANGELOG.md', changelog)
}

function make(release) {
  const { version, notes } = release
  if (git('status', '--porcelain') !== '') stop('There are changes that are not committed.')
  if (git('tag', '--list', `v${version}`) !== '') stop(`The tag v${version} is there already.`)
  if (!values['versions-only']) {
    must(run('npm', ['run', '--silent', 'check']), 'The check')
    must(run('npm', ['test', '--', '--all']), 'A test')
  }
  setVersions(release)
  if (!values['versions-only']) {
    must(run(process.execPath, [inRoot('scripts/pack.mjs')]), 'Packing')
    must(run(process.execPath, [inRoot('scripts/pack-libraries.mjs')]), 'Packing the libraries')
  }
  mkdirSync(MADE, { recursive: true })
  const notesFile = join(MADE, `notes-${version}.md`)
  writeFileSync(notesFile, notes)
  git('add', '--all')
  git('commit', '--quiet', '--message', `Release ${version}`)
  git('tag', '--annotate', `v${version}`, '--file', notesFile, '--cleanup=verbatim')
  console.log(`Made v${version}. Notes: ${notesFile}`)
  console.log(`Next: git push --follow-tags, then node scripts/release.mjs --publish ${version}`)
}

function publish(version) {
  const tagged = git('tag', '--points-at', 'HEAD').split('\n')
  if (!tagged.includes(`v${version}`)) stop(`HEAD has no tag v${version}. Make the release first.`)
  const packages = packagesOf(version)
  const missing = packages.filter(({ tarball }) => !existsSync(tarball))
  if (missing.length > 0) {
    const names = missing.map(({ tarball }) => tarball).join(', ')
    stop(`Not there: ${names}. Run npm run pack and npm run libraries.`)
  }
  const signed = provenanceOf(process.env)
  if (!signed && !values['without-provenance']) {
    stop(
      'npm signs where a package was made only in GitHub Actions (id-token: write) or GitLab CI. Publish there, or add --without-provenance.',
    )
  }
  const args = ['--access', 'public', ...(signed ? ['--provenance'] : [])]
  for (const { name, tarball } of packages) {
    // A run that broke off goes on where it stopped.
    if (isOnRegistry(name, version)) console.log(`${name} ${version} is published already.`)
    else if (!run('npm', ['publish', tarball, ...args])) {
      stop(`${name} was not published. Mend the cause and run this again: it goes on from here.`)
    }
  }
}

/** What a release publishes: the libraries, those that others need first, then the program. */
function packagesOf(version) {
  const libraries = LIBRARIES.map((name) => ({
    name: `@bell-lap/${name}`,
    tarball: join(inRoot('dist-libraries'), `bell-lap-${name}-${version}.tgz`),
  }))
  return [...libraries, { name: 'bell-lap', tarball: join(MADE, `bell-lap-${version}.tgz`) }]
}

/** Whether npm can say where a package was made: it asks the pipeline for a token that names its source. */
const provenanceOf = (env) =>
  Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL) ||
  (Boolean(env.GITLAB_CI) && Boolean(env.SIGSTORE_ID_TOKEN))

function isOnRegistry(name, version) {
  const { status, stdout } = spawnSync('npm', ['view', `${name}@${version}`, 'version'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return status === 0 && stdout.trim() === version
}

if (values.publish !== undefined) publish(values.publish)
else if (values.make) make(plan())
else show(plan())
