import type { IssueRequest } from './request.ts';

/**
 * What makes licenses. A kind is a folder here and a line in `registry.ts`; the hub calls it by `ask.ts` alone, which bounds it,
 * reads what it answers and turns whatever goes wrong into a coded fault. `test/conformance/technology.ts` is what a kind must hold to.
 */
export type LicenseTechnology = {
  /** As the catalog names it with a product: 1 to 64 of `a-z 0-9 -`. */
  readonly code: string;
  /** As customers are shown it. */
  readonly name: string;
  readonly hosts: AcceptedHosts;
  readonly limits: Limits;
  readonly askedAgain: AskedAgain;
  /**
   * Makes the license of this request, or says that a person will. The answer is foreign until `ask.ts` has read it, hence unknown.
   * What is thrown counts as an answer that was lost, unless it is a `Declined` or an `Unreachable`, which know that nothing was issued.
   */
  issue(request: IssueRequest, signal: AbortSignal): Promise<unknown>;
  /** Takes back what was issued for this request, where the technology can, once however often it is asked; a license that is a file stays where it is. */
  takeBack?(requestId: string, signal: AbortSignal): Promise<unknown>;
};

type AcceptedHosts = {
  /** Which identifiers it can bind to, such as `ETHERNET`. At most 20. */
  readonly identifierTypes: readonly string[];
  /** Whether it makes no license without a host. */
  readonly required: boolean;
};

type Limits = {
  /** The most that one artifact may weigh; at most `maxArtifactBytes`. */
  readonly artifactBytes: number;
  /** How long one call may take; at most `maxDeadlineMs`. */
  readonly deadlineMs: number;
};
export const maxArtifactBytes = 1024 * 1024;
export const maxDeadlineMs = 60_000;

/**
 * How to learn what became of a request whose answer was lost. `idempotentByRequestId`: ask again, the answer is the same.
 * `find`: it can be looked up, and only what is not there is asked again. `neither`: nobody can tell, so an operator must.
 */
export type AskedAgain =
  | { readonly kind: 'idempotentByRequestId' }
  | { readonly kind: 'find'; find(requestId: string, signal: AbortSignal): Promise<unknown> }
  | { readonly kind: 'neither' };
