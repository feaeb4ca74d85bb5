/**
 * What the architecture test does not see: rings of imports, and imports that a user of the package could not resolve.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    { name: 'no-ring', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolves', severity: 'error', from: { pathNot: '^src/tsdown' }, to: { couldNotResolve: true } },
    {
      name: 'declared',
      comment:
        'Listed in package.json, and not for development alone: a peer, which its user has, is listed too.',
      severity: 'error',
      from: { path: '^src', pathNot: ['^src/tsdown\\.config\\.ts$', '\\.d\\.ts$'] },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'unknown', 'undetermined'],
        dependencyTypesNot: ['type-only', 'npm-peer'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/plot/canvas-shim' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
