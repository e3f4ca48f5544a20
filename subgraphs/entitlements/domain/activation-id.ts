/** Without I, L, O, U: nothing that is heard or read as something else. 32 letters are 5 bits each. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 4;
const groupLength = 5;
/** 20 letters of 5 bits: 100 random bits. */
const length = groups * groupLength;

/** `randomBytes` must be unpredictable; each byte gives one letter, and 256 is a multiple of 32, so none is favoured. */
export const makeActivationId = (randomBytes: (count: number) => Uint8Array): string => {
  const letters = Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length] ?? '');
  return Array.from({ length: groups }, (_, group) => letters.slice(group * groupLength, (group + 1) * groupLength).join('')).join('-');
};

/** What other systems forbid in it too, since it travels through their forms and files; and what nobody can see. */
const forbidden = /[,"&%^()#@!~/<>\\`}{=|.\p{C}]/u;

/** Why an activation id that was made elsewhere cannot be kept; undefined when it can. */
export const faultOfActivationId = (id: string): string | undefined => {
  if (id.trim().length === 0 || id.length > 255) return 'An activation id has 1 to 255 characters.';
  const found = forbidden.exec(id);
  return found ? `An activation id must not hold the character ${JSON.stringify(found[0])}.` : undefined;
};

/** How activation ids are compared and searched: case and spaces around make no difference. The id itself is kept as it was given. */
export const activationKey = (id: string): string => id.trim().toUpperCase();
