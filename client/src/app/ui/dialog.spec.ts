import { Component, signal } from '@angular/core';
import { prepare, render } from '../testing/render.js';
import { Dialog } from './dialog.js';

@Component({
  selector: 'lc-dialog-sample',
  imports: [Dialog],
  template: `
    <lc-dialog heading="退回这份办件" [open]="open()" (openChange)="open.set($event)">
      <p>写给对方看</p>
      <textarea id="reason"></textarea>
      <button actions type="button" id="send">发出</button>
    </lc-dialog>
  `,
})
class DialogSample {
  readonly open = signal(false);
}

describe('Dialog', () => {
  it('opened > the reader is in its first field, not at the button that closes it', async () => {
    await prepare();
    const sample = await render(DialogSample);
    document.body.append(sample.host);
    sample.part.open.set(true);
    await sample.fixture.whenStable();
    expect(document.activeElement?.id).toBe('reason');
    sample.part.open.set(false);
    await sample.fixture.whenStable();
    expect(sample.find<HTMLDialogElement>('dialog').open).toBeFalse();
    sample.host.remove();
  });
});
