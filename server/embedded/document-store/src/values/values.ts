export { checkCollation, completeCollation, type Collation } from './collation.js';
export { isDocument, type Doc } from './types.js';
export { decode, decodeExact, encode } from './codec.js';
export { compareValues, equalValues } from './compare.js';
export { compoundValues } from './compound-values.js';
export { folded, foldedKey } from './folded.js';
export { keyBytes } from './key-bytes.js';
export { MongoError, mongoError } from './mongo-error.js';
export { getPath, indexValues, presentValues, wholeValues } from './paths.js';
