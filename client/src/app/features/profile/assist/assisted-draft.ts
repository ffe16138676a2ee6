import { Injectable } from '@angular/core';
import { ProfileDraft } from '../editing/profile-draft.js';
import { emptyParts, type PartName, type Parts } from '../editing/parts.js';

/** Somebody else's profile as an operator writes it down: on this page alone until it is registered. */
@Injectable()
export class AssistedDraft extends ProfileDraft {
  override load(): Promise<void> {
    this.written.set(emptyParts('', 'rural'));
    this.asked.set(undefined);
    this.loading.set('ready');
    return Promise.resolve();
  }

  override set<P extends PartName>(part: P, value: Parts[P]): void {
    this.written.update((parts) => ({ ...parts, [part]: value }));
  }

  /** Nothing of it is the operator's own to save. */
  override save(): Promise<boolean> {
    return Promise.resolve(true);
  }
}
