import type { Config } from '../config.ts';

type Named = { readonly name: string; readonly title: string; readonly sees: string };

/** What to open and what to try, once the hub serves. */
export function welcome(config: Config, origin: string, personas: readonly Named[]): string {
  const explorers = [['Apollo Sandbox', `${origin}/graphql`], ['GraphiQL, works offline', `${origin}/graphiql`]];
  const places = [...(config.production ? [['GraphQL', `${origin}/graphql`]] : explorers), ['Readiness', `${origin}/readyz`]];
  const lines = places.map(([what, where]) => `  ${String(what).padEnd(26)}${where}`);
  if (config.oidc.issuer !== null) return ['', ...lines, '', `  Tokens come from ${config.oidc.issuer}`, ''].join('\n');

  const who = personas.map(({ name, title, sees }) => `    ${name.padEnd(18)}${title}: sees ${sees}`);
  return ['', ...lines, '', '  Personas', ...who, '', '  Try', ...command(config, origin).map((line) => `    ${line}`), ''].join('\n');
}

/** One request as the first persona. The token command finds the hub by its settings, so those that differ are named. */
function command(config: Config, origin: string): string[] {
  const port = config.port === 4000 ? '' : `PORT=${new URL(origin).port} `;
  const host = config.host === '127.0.0.1' ? '' : `HOST=${config.host} `;
  return [
    `curl -s ${origin}/graphql -H 'content-type: application/json' \\`,
    `  -H "authorization: Bearer $(${port}${host}npm run -s token -- customer-admin)" \\`,
    `  -d '{"query":"{ viewer { subject } }"}'`,
  ];
}
