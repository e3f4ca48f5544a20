import { manual } from './manual/manual.ts';
import { signedFile } from './signed-file/signed-file.ts';
import type { SignLicense } from './signed-file/signing-keys.ts';
import type { LicenseTechnology } from './technology.ts';

/** Every kind of license technology; a new one is a folder and a line here. */
export const licenseTechnologies = ({ sign }: { readonly sign: SignLicense }): readonly LicenseTechnology[] => [
  signedFile(sign),
  manual,
];
