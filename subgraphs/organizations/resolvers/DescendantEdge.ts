import type { DescendantEdgeResolvers } from '../__generated__/types.ts';
import { organizationId } from '../contract/index.ts';

export const DescendantEdge: DescendantEdgeResolvers = {
  depth: ({ node }) => node.depth,
  parentId: ({ node }) => (node.parentId === null ? null : organizationId.show(node.parentId)),
};
