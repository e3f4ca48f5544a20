export type StartErrorCode =
  | 'CONFIG_INVALID'
  | 'VENDOR_FILE_INVALID'
  | 'PLATFORM_UNSUPPORTED'
  | 'NO_ACCOUNT_FOR_POSTGRES'
  | 'NO_PLACE_FOR_BINARIES'
  | 'DATA_DIR_NOT_WRITABLE'
  | 'DATA_DIR_UNREACHABLE'
  | 'DATA_DIR_IN_USE'
  | 'DATA_DIR_OTHER_VERSION'
  | 'POSTGRES_NOT_STARTED'
  | 'POSTGRES_STILL_RUNNING'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_TOO_OLD'
  | 'PORT_TAKEN';

/** The hub cannot start, for a reason its operator can act on: shown as one sentence, without a stack. */
export class HubStartError extends Error {
  readonly code: StartErrorCode;

  constructor(code: StartErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HubStartError';
    this.code = code;
  }
}
