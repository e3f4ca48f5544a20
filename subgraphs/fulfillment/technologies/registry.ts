import { manual } from './manual/manual.ts';
import { signedFile } from './signed-file/signed-file.ts';
import type { SignLicense } from './signed-file/signing-keys.ts';
import type { LicenseTechnology } from './technology.ts';

/** Every kind of license technology; a new one is a folder and a line here. */
export const licenseTechnologies = ({ sign }: { readonly sign: SignLicense }): readonly LicenseTechnology[] => [
  signedFile(sign),
  manual,
];

/** By code. What has another code is made by hand: the hub cannot make it. */
export type Technologies = ReadonlyMap<string, LicenseTechnology>;
export const byCode = (all: readonly LicenseTechnology[]): Technologies => new Map(all.map((technology) => [technology.code, technology]));
