import type { Receipt } from '#kernel/intake/receipt';
import type { Underway } from '#kernel/intake/receive';

/** The receipt of a document that was decided while its sender waited. */
export const decided = (answer: Receipt | Underway): Receipt => {
  if (!('applied' in answer)) throw new Error(`The document is still being decided: ${JSON.stringify(answer)}`);
  return answer;
};
