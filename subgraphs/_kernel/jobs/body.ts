import type { JobKind } from './kind.ts';

const mostBytes = 65_536;

/** Where the machine stands, by a name that its kind declares. */
export const stepNamed = <Body>({ name, steps, stepOf }: JobKind<Body>, body: Body): string => {
  const step = stepOf(body);
  if (!steps.includes(step)) throw new Error(`A job ${name} declares no step ${step}.`);
  return step;
};

/** As it is stored. What could not be read again is not written. */
export const bodyText = <Body>(kind: JobKind<Body>, body: Body): string => {
  const text = JSON.stringify(body);
  if (Buffer.byteLength(text) > mostBytes) throw new Error(`The body of a job ${kind.name} has more than ${mostBytes} bytes.`);
  kind.body.parse(JSON.parse(text));
  return text;
};
