// Apollo Sandbox, from Apollo's network. Its requests are sent by this page, so they carry the persona's token and need no CORS.

import { fetchAsPersona, settings } from './persona-bar.js';

const script = document.createElement('script');
script.src = settings.sandboxScript;
script.addEventListener('load', () => {
  document.getElementById('fallback').remove();
  new window.EmbeddedSandbox({
    target: '#sandbox',
    initialEndpoint: new URL('/graphql', location.href).href,
    endpointIsEditable: false,
    allowDynamicStyles: false,
    runTelemetry: false,
    initialState: { document: settings.firstOperation, pollForSchemaUpdates: false },
    handleRequest: fetchAsPersona,
  });
});
script.addEventListener('error', () => {
  document.querySelector('#fallback p').textContent = 'Apollo Sandbox cannot be loaded: Apollo’s network is out of reach from here.';
});
document.head.append(script);
