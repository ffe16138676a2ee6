import type * as z from 'zod';
import type { OfferState as OfferStateSchema } from './offers.contract.js';

export type OfferState = z.infer<typeof OfferStateSchema>;
export type OfferStep = 'submit' | 'publish' | 'return' | 'close';

/** Which step of an offer leads where, and who takes it. */
export const OFFER_STEPS: Readonly<
  Record<OfferStep, { from: readonly OfferState[]; to: OfferState; by: 'owner' | 'curator' }>
> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: 'owner' },
  publish: { from: ['submitted'], to: 'published', by: 'curator' },
  return: { from: ['submitted'], to: 'returned', by: 'curator' },
  close: { from: ['published'], to: 'closed', by: 'owner' },
};

/** True when `step` may be taken in `state`. */
export const canStepOffer = (state: OfferState, step: OfferStep): boolean =>
  OFFER_STEPS[step].from.includes(state);
