// GraphiQL, wholly from this hub.

import { fetchAsPersona, settings } from './persona-bar.js';

const logo = '<svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><circle cx="12" cy="12" r="3"/><path d="M12 2v7M12 15v7M2 12h7M15 12h7"/></svg>';

const fetcher = async (operation, { headers } = {}) => {
  const answer = await fetchAsPersona('/graphql', {
    method: 'POST',
    headers: { accept: 'application/graphql-response+json, application/json', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(operation),
  });
  return answer.json();
};

window.YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), {
  fetcher,
  logo,
  title: 'Entitlement Hub',
  defaultQuery: settings.firstOperation,
  shouldPersistHeaders: false,
});
