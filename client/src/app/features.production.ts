import type { Feature } from './features.js';

export const developmentFeatures: readonly Feature[] = [];
