import tseslint from 'typescript-eslint';

const forbidden = (object, property, message) => ({ object, property, message });

export default tseslint.config(
  { ignores: ['**/__generated__/**', '**/migrations/**', '*.js', '*.cjs', 'coverage/**', 'gateway/explorers/browser/**'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Plugins, hooks and resolvers are asynchronous by contract, whether they wait or not.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'no-restricted-globals': ['error', { name: 'Date', message: 'Time comes from the clock, as Temporal.' }],
      'no-restricted-properties': ['error', forbidden('process', 'env', 'Settings come from gateway/config.ts.')],
    },
  },
  {
    // An instance of Date may come from a foreign library; it is turned into Temporal there and nowhere else.
    files: ['subgraphs/_kernel/graphql/scalars.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  { files: ['gateway/config.ts', 'gateway/main.ts', 'gateway/cli/**', 'check.ts', 'bench/**', 'test/**', '**/*.test.ts', '*.config.ts', 'schema/*.ts'], rules: { 'no-restricted-properties': 'off', 'no-restricted-globals': 'off' } },
);
