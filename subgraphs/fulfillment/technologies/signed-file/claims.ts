import { Temporal } from 'temporal-polyfill';
import { productId } from '#catalog';
import { lineItemId } from '#entitlements';
import { licenseId } from '#fulfillment';
import { businessUnitId } from '#kernel/values/ids';
import type { IssueRequest } from '../request.ts';

/**
 * What a signed license says: the registered names of a JWT where there is one, ours beside them. The order is part of what is signed.
 * A time within a second counts from and until the full second before, so that nothing runs longer than was sold.
 */
export const licenseClaims = (request: IssueRequest) => {
  const { term, product, model, host } = request;
  return {
    iss: businessUnitId.show(request.businessUnitId),
    jti: licenseId.show(request.licenseId),
    iat: secondsOf(request.requestedAt),
    nbf: secondsOf(term.startsAt),
    ...(term.expiresAt !== null && { exp: secondsOf(term.expiresAt) }),
    product: { id: productId.show(product.id), name: product.name, version: product.version },
    features: request.features,
    copies: request.copies,
    host: host && { kind: host.kind, type: host.identifierType, id: host.identifier, nodes: host.nodeIdentifiers },
    lastDay: lastDayOf(term),
    timeZone: term.timeZone,
    versionDate: request.versionDate,
    binding: model.binding,
    metric: model.metric,
    attributes: model.attributes.map(({ name, value }) => ({ name, value })),
    lineItem: lineItemId.show(request.lineItemId),
    activationId: request.activationId,
  };
};
export type LicenseClaims = ReturnType<typeof licenseClaims>;

const secondsOf = (instant: string): number => Math.floor(Temporal.Instant.from(instant).epochMilliseconds / 1_000);

/** The day that it was sold until, for people to read; null where it does not end with a day there. */
const lastDayOf = ({ expiresAt, timeZone }: IssueRequest['term']): string | null => {
  if (expiresAt === null) return null;
  const end = Temporal.Instant.from(expiresAt).toZonedDateTimeISO(timeZone);
  return end.equals(end.startOfDay()) ? end.toPlainDate().subtract({ days: 1 }).toString() : null;
};
