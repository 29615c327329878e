// Benches and simulations as plain JavaScript in one file, as fast as what users run.
export default {
  ssr: { noExternal: [/^@bell-lap\//], resolve: { conditions: ['source'] } },
  build: { target: 'node20', minify: false, emptyOutDir: false },
}
