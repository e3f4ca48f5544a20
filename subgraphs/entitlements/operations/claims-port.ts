import type { ClaimsPort } from '../contract/index.ts';
import { claimCopies } from './claim-copies.ts';
import { confirmClaims } from './confirm-claims.ts';
import { confirmPermits } from './confirm-permits.ts';
import { findLines } from './find-lines.ts';
import { permitChanges } from './permit-changes.ts';
import { releaseClaims } from './release-claims.ts';
import { releasePermits } from './release-permits.ts';
import { tellAllowed } from './tell-allowed.ts';
import type { ClaimsDesk } from './within-lines.ts';

export const claimsPortOf = (desk: ClaimsDesk): ClaimsPort => ({
  find: findLines(desk),
  claim: claimCopies(desk),
  confirm: confirmClaims(desk),
  release: releaseClaims(desk),
  permit: permitChanges(desk),
  confirmPermit: confirmPermits(desk),
  releasePermit: releasePermits(desk),
  allowed: tellAllowed(desk),
});
