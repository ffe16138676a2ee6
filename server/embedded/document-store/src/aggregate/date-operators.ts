import type { Operators } from './operator-shape.js';

export const dateOperators: Operators = {};
