import type { IssueAnswer } from '../answer.ts';
import { maxArtifactBytes, type LicenseTechnology } from '../technology.ts';
import { licenseClaims } from './claims.ts';
import type { SignLicense } from './signing-keys.ts';

/**
 * A license as a file that a product checks offline: one JWS in compact form, Ed25519. Compact, because a license has one signature and
 * then fits a line that can be mailed and pasted, and every JOSE library reads it; the general form is for several signatures.
 * Ed25519 has no randomness and the time is the request's, so asking again gives the same bytes.
 */
export const signedFile = (sign: SignLicense): LicenseTechnology => ({
  code: 'signed-file',
  name: 'Signed license file',
  hosts: { identifierTypes: ['ANY', 'ETHERNET', 'DISK_SERIAL', 'HOSTNAME', 'UUID', 'CUSTOM'], required: false },
  limits: { artifactBytes: maxArtifactBytes, deadlineMs: 10_000 },
  askedAgain: { kind: 'idempotentByRequestId' },
  issue: async (request) => {
    const { requestId, businessUnitId, licenseId, copies } = request;
    const { jws, keyId } = await sign({ requestId, businessUnitId, licenseId, claims: licenseClaims(request) });
    const content = new TextEncoder().encode(jws);
    return {
      kind: 'issued',
      requestId,
      copies,
      artifact: { format: 'license+jwt', mediaType: 'application/jose', content, keyId, generatorVersion: 'signed-file/1' },
    } satisfies IssueAnswer;
  },
});
