/**
 * Where the sources are, for the manifests: npm compares it with the pipeline that signs a package. Known only where the
 * package is made; elsewhere it is left out.
 */
export function repositoryOf(env, directory) {
  const url =
    env.GITHUB_REPOSITORY === undefined
      ? env.CI_PROJECT_URL
      : `${env.GITHUB_SERVER_URL ?? 'https://github.com'}/${env.GITHUB_REPOSITORY}`
  if (!url) return {}
  return { repository: { type: 'git', url: `git+${url}.git`, ...(directory ? { directory } : {}) } }
}
