import type { SLOW_STEPS as CONTRACT } from '@longcai/shared/rooms/room-keeping.contract';

/** The contract's steps by value alone: its schemas run on the server. */
export const SLOW_STEPS: typeof CONTRACT = [0, 10, 30, 60, 300];
