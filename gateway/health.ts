import type { FastifyInstance, FastifyReply } from 'fastify';

/** Something the hub cannot serve without; the name is all that is shown of it. */
export type Check = { readonly name: string; passes(): boolean | Promise<boolean> };

const PATIENCE = 2_000;

/** Liveness says that the process answers, readiness that it can serve; each under its common and its Kubernetes name. */
export const registerHealth = async (app: FastifyInstance, checks: readonly Check[]): Promise<void> => {
  const alive = (reply: FastifyReply) => reply.header('cache-control', 'no-store').send({ status: 'alive' });

  const ready = async (reply: FastifyReply) => {
    const failing = await failingOf(checks);
    void reply.header('cache-control', 'no-store');
    return failing.length === 0 ? reply.send({ status: 'ready' }) : reply.code(503).send({ status: 'not ready', failing });
  };

  for (const path of ['/health', '/livez']) app.get(path, { logLevel: 'warn' }, (_request, reply) => alive(reply));
  for (const path of ['/readiness', '/readyz']) app.get(path, { logLevel: 'warn' }, (_request, reply) => ready(reply));
};

const failingOf = async (checks: readonly Check[]): Promise<string[]> => {
  const passed = await Promise.all(checks.map(passesInTime));
  return checks.filter((_, index) => passed[index] === false).map(({ name }) => name);
};

/** A check that throws or hangs has failed. */
const passesInTime = async (check: Check): Promise<boolean> => {
  const { promise: tooLate, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(resolve, PATIENCE, false);
  try {
    return await Promise.race([check.passes(), tooLate]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
};
