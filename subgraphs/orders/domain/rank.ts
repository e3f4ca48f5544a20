/** How documents of an order rank, whenever they arrive: the order first, changes by their sequence, a cancellation after all. */
export const maxSequence = 1_000_000_000;

export const documentTypes = ['ORDER', 'ORDER_CHANGE', 'ORDER_CANCELLATION'] as const;
export type DocumentType = (typeof documentTypes)[number];

const ofOrder = 0;
export const ofCancellation = maxSequence + 1;

export const rankOf = (type: DocumentType, sequence: number): number => {
  switch (type) {
    case 'ORDER':
      return ofOrder;
    case 'ORDER_CHANGE':
      return sequence;
    case 'ORDER_CANCELLATION':
      return ofCancellation;
  }
};

/** A document counts for a line that nothing later has decided. */
export const counts = (rank: number, decided: number): boolean => rank > decided;
