import type { FastifyInstance } from 'fastify';

/** What verifies the licenses that the hub issues, for whoever asks; those who ask at once share one look at the database. */
export const registerJwks = (app: FastifyInstance, jwks: () => Promise<object>): void => {
  let looking: Promise<object> | null = null;
  const look = (): Promise<object> => {
    looking ??= jwks().finally(() => {
      looking = null;
    });
    return looking;
  };
  app.get('/.well-known/jwks.json', async (_request, reply) => {
    const set = await look();
    return reply.header('cache-control', 'public, max-age=60').header('access-control-allow-origin', '*').type('application/jwk-set+json').send(JSON.stringify(set));
  });
};
