import { licenseTerms, type LicenseTerms } from '../contract/terms.ts';

export type TermsDecision = { readonly kind: 'terms'; readonly terms: LicenseTerms } | { readonly kind: 'contradictions'; readonly contradictions: readonly TermsContradiction[] };
/** Where in the terms, by a path such as `overage.copies`, and why. */
type TermsContradiction = { readonly path: readonly string[]; readonly message: string };

/** Each axis by itself, then the axes against each other. */
export const decideTerms = (input: unknown): TermsDecision => {
  const parsed = licenseTerms.safeParse(input);
  const contradictions = parsed.success
    ? contradictionsIn(parsed.data)
    : parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), message: `${path.map(String).join('.')}: ${message}` }));
  return parsed.success && contradictions.length === 0 ? { kind: 'terms', terms: parsed.data } : { kind: 'contradictions', contradictions };
};

const contradictionsIn = ({ binding, term, termLength, overage, attributes }: LicenseTerms): TermsContradiction[] => {
  const found: TermsContradiction[] = [];
  const refuse = (when: boolean, path: string, message: string): void => {
    if (when) found.push({ path: path.split('.'), message });
  };
  const takesCopies = overage.rule === 'EXTRA_ACTIVATIONS' || overage.rule === 'OVERDRAFT';
  refuse(term === 'DURATION' && termLength === null, 'termLength', 'A term of a duration needs its length.');
  refuse(term !== 'DURATION' && termLength !== null, 'termLength', 'Only a term of a duration has a length.');
  refuse(takesCopies && overage.copies === null, 'overage.copies', `${overage.rule} needs a number of copies.`);
  refuse(!takesCopies && overage.copies !== null, 'overage.copies', `${overage.rule} has no number of copies.`);
  refuse(overage.rule === 'RATIO' && overage.percent === null, 'overage.percent', 'RATIO needs its percentage.');
  refuse(overage.rule !== 'RATIO' && overage.percent !== null, 'overage.percent', `${overage.rule} has no percentage.`);
  // A part of one machine cannot run.
  refuse(overage.rule === 'RATIO' && binding === 'NODE_LOCKED', 'overage.rule', 'RATIO does not go with NODE_LOCKED.');
  refuse(binding === 'SITE' && overage.rule !== 'NONE', 'overage.rule', 'A site counts no copies, so nothing runs beyond them.');
  const names = attributes.map(({ name }) => name);
  refuse(new Set(names).size < names.length, 'attributes', 'An attribute is named twice.');
  refuse(
    attributes.some(({ decidedAt, required, value }) => decidedAt === 'MODEL' && required && value === null),
    'attributes',
    'An attribute that is decided with the model and required has no value.',
  );
  return found;
};
