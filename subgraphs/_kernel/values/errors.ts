/** Every code a caller can meet in `extensions.code`; documented for clients in docs/errors.md. */
export const errorCodes = [
  'BAD_USER_INPUT',
  'BAD_ID',
  'NOT_FOUND',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'CONFLICT',
  'STALE_VERSION',
  'IDEMPOTENCY_KEY_REUSED',
  'UNKNOWN_CONTRACT',
  'UNSUPPORTED_MEDIA_TYPE',
  'DOCUMENT_TOO_LARGE',
  'BODY_TOO_LARGE',
  'INTERNAL_SERVER_ERROR',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export type ErrorDetails = { readonly path?: string; readonly [detail: string]: unknown };

/** A fault of the caller: its message is meant for the caller and reaches it unmasked. */
export class HubError extends Error {
  readonly code: ErrorCode;
  readonly extensions: { readonly code: ErrorCode } & ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = 'HubError';
    this.code = code;
    this.extensions = { ...details, code };
  }
}

/** Foreign and missing objects are refused with the very same words, so that existence is not told. */
export const notFound = (what: string): HubError => new HubError('NOT_FOUND', `There is no such ${what}.`);

/** HTTP status for a code, for the answers that are not GraphQL. */
export const httpStatusOf = (code: ErrorCode): number => httpStatus[code];

const httpStatus: Record<ErrorCode, number> = {
  BAD_USER_INPUT: 400,
  BAD_ID: 400,
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  UNAUTHENTICATED: 401,
  CONFLICT: 409,
  STALE_VERSION: 409,
  IDEMPOTENCY_KEY_REUSED: 409,
  UNKNOWN_CONTRACT: 404,
  UNSUPPORTED_MEDIA_TYPE: 415,
  DOCUMENT_TOO_LARGE: 413,
  BODY_TOO_LARGE: 413,
  INTERNAL_SERVER_ERROR: 500,
};
