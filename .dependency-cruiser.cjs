/** The law of the house: who may import whom. test/architecture/boundaries.test.ts plants breaches that prove it bites. */
const outside = (path) => ({ path });

module.exports = {
  forbidden: [
    {
      name: 'siblings-only-by-contract',
      comment: 'A module sees of its sibling only the contract.',
      severity: 'error',
      from: { path: '^subgraphs/([^_/][^/]*)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^subgraphs/([^_/][^/]*)/', pathNot: ['^subgraphs/$1/', '^subgraphs/[^/]+/contract/'] },
    },
    {
      name: 'by-name-only',
      comment: 'What crosses a folder has a name in package.json "imports".',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^subgraphs/(?!$1/)', dependencyTypesNot: ['aliased-subpath-import'] },
    },
    {
      name: 'ports-point-one-way',
      comment: 'orders → catalog, organizations; entitlements → catalog; fulfillment → entitlements, catalog; everyone → organizations.',
      severity: 'error',
      from: { path: '^subgraphs/(organizations|catalog)/' },
      to: { path: '^subgraphs/(catalog|entitlements|fulfillment|orders)/', pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'entitlements-know-no-fulfillment',
      severity: 'error',
      from: { path: '^subgraphs/entitlements/' },
      to: outside('^subgraphs/fulfillment/'),
    },
    {
      name: 'kernel-knows-no-subgraph',
      severity: 'error',
      from: { path: '^subgraphs/_kernel/' },
      to: outside('^subgraphs/(?!_kernel/)'),
    },
    {
      name: 'subgraphs-know-no-gateway',
      severity: 'error',
      from: { path: '^subgraphs/', pathNot: '\\.test\\.ts$' },
      to: outside('^(gateway|database|demo|test|schema)/'),
    },
    {
      name: 'domain-is-pure',
      comment: 'Rules import nothing but themselves, contracts and values: no clock, no ORM, no GraphQL.',
      severity: 'error',
      from: { path: '^subgraphs/[^_/][^/]*/domain/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^subgraphs/[^/]+/(domain|contract)/', '^subgraphs/_kernel/values/(?!clock)', 'temporal-polyfill'] },
    },
    {
      name: 'elastic-licensed-stay-at-the-edge',
      comment: 'These packages are under the Elastic License 2.0; a router under another licence can replace them without touching the domain.',
      severity: 'error',
      from: { pathNot: ['^gateway/', '^schema/', '^test/'] },
      to: outside('node_modules/@apollo/(gateway|composition|query-planner|query-graphs|federation-internals)/'),
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '__generated__|/migrations/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['node', 'import', 'types', 'default'], extensions: ['.ts', '.js', '.json'] },
  },
};
