export type OrderState = 'ON_HOLD' | 'BOOKED' | 'PARTIALLY_ENTITLED' | 'ENTITLED' | 'CANCELLED';

/** Lines of an order, counted: those that something is left of, those of them that entitle to all of it, those that entitle to some. */
export type LineCounts = { readonly standing: number; readonly whole: number; readonly some: number };

export const orderStateOf = ({ standing, whole, some }: LineCounts, isHeld: boolean): OrderState => {
  if (standing === 0) return 'CANCELLED';
  if (isHeld) return 'ON_HOLD';
  if (whole === standing) return 'ENTITLED';
  return some > 0 ? 'PARTIALLY_ENTITLED' : 'BOOKED';
};

/** Why an order stands so, for whoever waits for it. */
export const explain = (state: OrderState, holds: readonly string[], waitsForPayment: boolean): string => {
  switch (state) {
    case 'CANCELLED':
      return 'All of it was taken back.';
    case 'ON_HOLD':
      return `It is stopped: ${holds.join('; ')}`;
    case 'ENTITLED':
      return 'All its lines entitle.';
    case 'PARTIALLY_ENTITLED':
    case 'BOOKED':
      return waitsForPayment ? 'It is accepted, and entitles when it is paid.' : 'It is accepted, and does not entitle to all of it yet.';
  }
};
