import { expect, test } from 'vitest';
import { organizationId } from '#kernel/values/ids';
import { decideMove, maxLevels, type MoveFacts } from './hierarchy.ts';

const [group, holding, plant, elsewhere] = [organizationId.make(), organizationId.make(), organizationId.make(), organizationId.make()];
const facts = (given: Partial<MoveFacts>): MoveFacts => ({ organizationId: holding, currentParentId: group, wayUp: [], levels: 2, size: 7, ...given });

test('an organization moves with all that stands below it', () => {
  expect(decideMove(facts({ wayUp: [elsewhere] }))).toEqual({ kind: 'OrganizationMoved', organizationId: holding, previousParentId: group, movedCount: 7 });
});

test('where it stands already nothing moves', () => {
  expect(decideMove(facts({ wayUp: [group] }))).toMatchObject({ kind: 'OrganizationMoved', movedCount: 0 });
  expect(decideMove(facts({ currentParentId: null, wayUp: [] }))).toMatchObject({ movedCount: 0 });
});

test('under itself or under what stands below it, the way that would be a circle is shown', () => {
  expect(decideMove(facts({ wayUp: [holding, group] }))).toEqual({ kind: 'HierarchyCycleRefused', organizationId: holding, path: [holding] });
  expect(decideMove(facts({ wayUp: [plant, holding, group] }))).toMatchObject({ kind: 'HierarchyCycleRefused', path: [plant, holding] });
});

test('a tree ends at its last level', () => {
  const wayUp = Array.from({ length: maxLevels - 2 }, () => organizationId.make());
  expect(decideMove(facts({ wayUp })).kind).toBe('OrganizationMoved');
  expect(decideMove(facts({ wayUp: [...wayUp, organizationId.make()] }))).toEqual({ kind: 'HierarchyTooDeep', depth: maxLevels + 1 });
});
