import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';

export type CuttingProxy = {
  /** The same database, past the proxy. */
  readonly url: string;
  /** From now on every so many commits a connection is lost: before the commit has left, or after it was done and before anybody is told. */
  cutEvery(commits: number): void;
  stopCutting(): void;
  readonly cuts: { readonly before: number; readonly after: number };
  close(): Promise<void>;
};

/** The simple query `commit`, as the driver sends it. */
const isCommit = (sent: Buffer): boolean => /^Q.{4}commit\0/is.test(sent.toString('latin1'));

/** Stands between a hub and its PostgreSQL. */
export const openCuttingProxy = async (target: string): Promise<CuttingProxy> => {
  const { hostname, port } = new URL(target);
  const cuts = { before: 0, after: 0 };
  const open = new Set<Socket>();
  let every = 0;
  let commits = 0;

  const toBeCut = (sent: Buffer): boolean => isCommit(sent) && every > 0 && ++commits % every === 0;
  const join = (client: Socket): void => {
    const server = connect(Number(port), hostname);
    const lose = (): void => {
      for (const end of [client, server]) {
        end.destroy();
        open.delete(end);
      }
    };
    for (const end of [client, server]) {
      open.add(end);
      end.setNoDelay(true);
      end.on('error', lose).on('close', lose);
    }
    client.on('data', (sent) => {
      if (!toBeCut(sent)) {
        server.write(sent);
        return;
      }
      const when = cuts.before > cuts.after ? 'after' : 'before';
      cuts[when] += 1;
      server.removeAllListeners('data');
      if (when === 'before') lose();
      else server.once('data', lose).write(sent);
    });
    server.on('data', (answer) => client.write(answer));
  };

  const listener = createServer(join).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const url = new URL(target);
  url.port = String((listener.address() as AddressInfo).port);
  return {
    url: url.toString(),
    cutEvery: (count) => {
      every = count;
    },
    stopCutting: () => {
      every = 0;
    },
    cuts,
    close: async () => {
      for (const end of open) end.destroy();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
};
