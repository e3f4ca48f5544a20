import type { Persona } from '../development-issuer/personas.ts';
import { personaGrantType } from '../development-issuer/clients.ts';
import { mountPath, tokenLifetimeSeconds } from '../development-issuer/resource.ts';
import { sandboxCdn } from './policy.ts';

export type PageSettings = { readonly personas: readonly Persona[]; readonly firstOperation: string };

export const sandboxPage = (settings: PageSettings): string =>
  page('Apollo Sandbox', {
    body: `${bar(settings.personas, '<a href="/graphiql">GraphiQL, works offline</a>')}
<main id="sandbox">
  <div id="fallback">
    <p>Apollo Sandbox is being loaded from Apollo’s network …</p>
    <p>Without a connection use <a href="/graphiql">GraphiQL</a>, which comes from this hub.</p>
  </div>
</main>
${settingsElement(settings)}
<script type="module" src="/explorers/sandbox.js"></script>`,
  });

export const graphiqlPage = (settings: PageSettings): string =>
  page('GraphiQL', {
    head: '<link rel="stylesheet" href="/explorers/graphiql/app.css">',
    body: `${bar(settings.personas, '<a href="/graphql">Apollo Sandbox</a>')}
<main id="root"></main>
${settingsElement(settings)}
<script src="/explorers/graphiql-workers.js"></script>
<script src="/explorers/graphiql/app.js"></script>
<script type="module" src="/explorers/graphiql.js"></script>`,
  });

export const homePage = ({ personas }: PageSettings): string =>
  page('Welcome', {
    body: `<main class="page">
<h1>Entitlement Hub</h1>
<p>Who owns what, which licenses run where, and who stands above them: one graph. Explore it with</p>
<ul>
  <li><a href="/graphql">Apollo Sandbox</a>, loaded from Apollo’s network</li>
  <li><a href="/graphiql">GraphiQL</a>, which works without one</li>
</ul>
${personas.length > 0 ? '<p>For a script, a persona’s token:</p>\n<pre>npm run -s token -- customer-admin</pre>' : ''}
</main>`,
  });

const page = (title: string, { head = '', body }: { head?: string; body: string }): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Entitlement Hub</title>
<link rel="icon" href="data:,">
${head}
<link rel="stylesheet" href="/explorers/explorers.css">
</head>
<body>
<noscript>This page needs JavaScript.</noscript>
${body}
</body>
</html>
`;

const bar = (personas: readonly Persona[], elsewhere: string): string => `<header id="bar">
${personas.length > 0 ? '<strong>Ask as</strong>' : ''}
${personas.map(({ name, title, sees }) => `<button type="button" value="${name}" aria-pressed="false" title="${title}: sees ${sees}">${name}</button>`).join('\n')}
<nav>${elsewhere}</nav>
<output></output>
</header>`;

/** Read by the page's scripts; data, never run, and unable to end its element early. */
const settingsElement = ({ personas, firstOperation }: PageSettings): string => {
  const settings = {
    personas,
    firstOperation,
    tokenEndpoint: `${mountPath}/token`,
    grantType: personaGrantType,
    client: 'explorers',
    tokenLifetime: tokenLifetimeSeconds,
    sandboxScript: `${sandboxCdn}/v2/embeddable-sandbox.umd.production.min.js`,
  };
  return `<script type="application/json" id="settings">${JSON.stringify(settings).replaceAll('<', '\\u003c')}</script>`;
};
