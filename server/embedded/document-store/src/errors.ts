/** Why a data directory cannot be opened. Nothing in it has been changed when this is thrown. */
export class StoreError extends Error {
  constructor(
    readonly code: 'locked' | 'damaged' | 'newer',
    message: string,
  ) {
    super(message);
    this.name = 'StoreError';
  }
}
