/** Where a hub that listens on `host` is reached from this machine: an address that means "all" is no address to go to. */
export const localOrigin = (host: string, port: number): string => {
  const reached = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`;
};
