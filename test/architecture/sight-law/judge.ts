import { kinds, type Kind, type Sees, type World } from '../../kit/world.ts';

/** Texts of the world begin with the key of what they are about: a tenant or a unit of the vendor, then a name. */
const token = /\b(?:AURORA|BOREALIS|CORONA|DELTA|ECHO|FOXTROT|GLACIER|NORTH|SOUTH|MERIDIAN|ZENITH)-[A-Z0-9]+/g;
const typeId = /\b[a-z]+_[0-9a-hjkmnp-tv-z]{26}\b/g;

const tokensIn = (text: string): string[] => text.toUpperCase().match(token) ?? [];

/** What a caller was told and should not have been, and the field that said so. */
type Leak = { readonly at: string; readonly what: string };
export type Judge = (answer: unknown) => Leak[];

export const judgeOf = (world: World, sees: Sees): Judge => {
  const isVisible = ({ kind, key }: { readonly kind: Kind; readonly key: string }): boolean => visible.has(`${kind} ${key}`);
  const visible = new Set(kinds.flatMap((kind) => sees[kind].map((key) => `${kind} ${key}`)));
  const ofThings = new Set([...world.things.values()].flatMap(({ key }) => tokensIn(key)));
  const mine = new Set([...world.things.values()].filter(isVisible).flatMap(({ key }) => tokensIn(key)));
  const isMember = sees.businessUnit.length > 0;

  const inText = (text: string, at: string): Leak[] => [
    ...tokensIn(text).filter((found) => (ofThings.has(found) ? !mine.has(found) : !isMember)).map((what) => ({ at, what })),
    ...(text.match(typeId) ?? []).flatMap((id) => {
      const thing = world.things.get(id);
      return thing && !isVisible(thing) ? [{ at, what: `the id of ${thing.kind} ${thing.key}` }] : [];
    }),
  ];
  const inValue = (value: unknown, at: string): Leak[] => {
    if (typeof value === 'string') return [value, ...cursorTexts(value)].flatMap((text) => inText(text, at));
    if (Array.isArray(value)) return value.flatMap((item) => inValue(item, at));
    if (value === null || typeof value !== 'object') return [];
    const { __typename: type, ...fields } = value as Readonly<Record<string, unknown>>;
    // A document in sight shows whatever its sender wrote.
    if (type === 'InboundDocument') return inValue(fields['id'], 'InboundDocument.id');
    const from = at.includes('.named_') ? ` of ${at}` : '';
    return Object.entries(fields).flatMap(([name, inner]) => inValue(inner, typeof type === 'string' ? `${type}.${name}${from}` : `${at} ${name}`));
  };
  return (answer) => inValue(answer, '');
};

/** A cursor carries the keys of its place in a list: a foreign one would be a leak that nobody sees. */
const cursorTexts = (text: string): string[] => {
  if (!/^WyJ[\w-]+$/.test(text)) return [];
  const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  return Array.isArray(parts) ? parts.map(String) : [];
};
