import { defineConfig } from '@eddeee888/gcg-typescript-resolver-files';
import type { CodegenConfig } from '@graphql-codegen/cli';

const subgraph = (name: string): CodegenConfig['generates'] => ({
  [`subgraphs/${name}`]: defineConfig(
    {
      mode: 'merged',
      resolverRelativeTargetDir: 'resolvers',
      importExtension: '.ts',
      tsConfigFilePath: 'tsconfig.json',
      resolverMainFile: '__generated__/resolvers.ts',
      resolverTypesPath: '__generated__/types.ts',
      typeDefsFilePath: '__generated__/type-defs.ts',
      scalarsModule: false,
      scalarsOverrides: {
        DateTime: { type: { input: 'Temporal.Instant', output: 'Temporal.Instant | string' } },
        Date: { type: { input: 'Temporal.PlainDate', output: 'Temporal.PlainDate | string' } },
        Duration: { type: { input: 'Temporal.Duration', output: 'Temporal.Duration | string' } },
        JSON: { type: 'unknown' },
        ID: { type: 'string' },
      },
      resolverGeneration: { query: '*', mutation: '*', subscription: '*', object: '', scalar: '', union: '', interface: '', enum: '' },
      typesPluginsConfig: {
        federation: true,
        useTypeImports: true,
        enumsAsTypes: true,
        contextType: '../context.ts#ModuleContext',
      },
      add: { './__generated__/types.ts': { content: "import type { Temporal } from 'temporal-polyfill';" } },
    },
    { schema: ['subgraphs/_kernel/kernel.graphql', `subgraphs/${name}/schema.graphql`], baseOutputDir: `subgraphs/${name}` },
  ),
});

const clientOperations = (): CodegenConfig['generates'] => ({
  'schema/__generated__/client/': {
    schema: 'schema/api.graphql',
    documents: 'schema/operations/**/*.graphql',
    preset: 'client',
    presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
    config: { documentMode: 'string', useTypeImports: true, enumsAsTypes: true, scalars: { DateTime: 'string', Date: 'string', Duration: 'string', JSON: 'unknown' } },
  },
});

export default {
  importExtension: '.ts',
  generates: {
    ...subgraph('organizations'),
    ...subgraph('catalog'),
    ...subgraph('entitlements'),
    ...subgraph('fulfillment'),
    ...subgraph('orders'),
    ...clientOperations(),
  },
} satisfies CodegenConfig;
