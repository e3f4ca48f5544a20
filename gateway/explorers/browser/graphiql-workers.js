// The editor looks up its workers here; everything but GraphQL and JSON is served by the general one.
self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_module, label) => `/explorers/graphiql/${['json', 'graphql'].includes(label) ? label : 'editor'}-worker.js`,
};
