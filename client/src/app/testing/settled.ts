import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';

/** Waits until everything asked for has been answered, and what hangs on the answers too. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    TestBed.tick();
    await TestBed.inject(ApplicationRef).whenStable();
  }
}
