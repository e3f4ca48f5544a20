import { parser, rules as plugin } from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';
import type { Breach } from './rule.ts';

/** Parts of a page that are explained once, at PageInfo; and arguments whose own type is described. */
const plumbing = [
  '[type=ObjectTypeDefinition][name.value=/(Connection|Edge)$|^(Query|Mutation|Subscription)$/]',
  '[type=FieldDefinition][name.value=/^(edges|nodes|node|cursor|pageInfo|totalCount)$/]',
  '[type=InputValueDefinition][name.value=/^(first|after|filter|input)$/]',
];

const rules = {
  'graphql/require-description': ['error', { types: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true, rootField: true, ignoredSelectors: plumbing }],
  'graphql/description-style': ['error', { style: 'block' }],
  'graphql/naming-convention': [
    'error',
    {
      types: 'PascalCase',
      FieldDefinition: { style: 'camelCase', forbiddenPrefixes: ['get', 'fetch'] },
      InputValueDefinition: 'camelCase',
      EnumValueDefinition: 'UPPER_CASE',
      'FieldDefinition[parent.name.value=Mutation]': { style: 'camelCase', forbiddenPrefixes: ['do', 'process'] },
    },
  ],
  'graphql/relay-page-info': 'error',
  'graphql/require-deprecation-reason': 'error',
} as const;

/** The part of the rules that graphql-eslint knows: names, descriptions, Relay's PageInfo. (Its own rule for edges keeps those of the first schema it met.) */
export const manualBreaches = async (apiSdl: string): Promise<readonly Breach[]> => {
  const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.graphql'],
        languageOptions: { parser, parserOptions: { graphQLConfig: { schema: apiSdl } } },
        plugins: { graphql: { rules: plugin } },
        rules,
      },
    ] as never,
  });
  const [result] = await eslint.lintText(apiSdl, { filePath: 'schema/api.graphql' });
  return (result?.messages ?? []).map(({ ruleId, message, line }) => ({ rule: ruleId?.replace('graphql/', '') ?? 'syntax', message: `line ${line}: ${message}` }));
};
