/** What a license technology does when the answer to a request was lost, as it declares itself. */
export type Declaration =
  /** It does the same request once, however often it comes. */
  | 'IDEMPOTENT_BY_REQUEST_ID'
  /** It can say whether it did a request; what it does not find once the request's deadline is over will never be done. */
  | 'FINDS_BY_REQUEST_ID'
  /** It can do neither. */
  | 'NEITHER'
  /** A person does what it asks for, and says so. */
  | 'MANUAL';
