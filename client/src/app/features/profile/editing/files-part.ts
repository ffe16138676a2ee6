import { Component, computed, inject } from '@angular/core';
import { Formats } from '../../../core/formats.js';
import { sending } from '../../../core/sending.js';
import { Texts } from '../../../core/texts.js';
import { Toasts } from '../../../core/toasts.js';
import { FileDrop } from '../../../ui/file-drop.js';
import { Icon } from '../../../ui/icon.js';
import { NameSeal } from '../../../ui/name-seal.js';
import { ProfileStore } from '../profile-store.js';
import { ProfileDraft } from './profile-draft.js';

const MEGABYTE = 1024 * 1024;

/** Picture and CV. A file goes up at once; nothing else waits for it. */
@Component({
  selector: 'lc-files-part',
  imports: [FileDrop, Icon, NameSeal],
  template: `
    <section>
      <h2>{{ say('profile.files.avatar') }}</h2>
      <div class="line">
        @if (draft.saved()?.avatarUrl; as url) {
          <img [src]="url" [alt]="say('profile.files.avatar')" width="72" height="72" />
        } @else {
          <lc-name-seal [name]="name()" [size]="72" />
        }
        <lc-file-drop
          [accept]="['.jpg', '.jpeg', '.png', '.webp']"
          typesLabel="JPEG、PNG、WebP"
          [maxBytes]="5 * megabyte"
          (chosen)="avatar($event)"
        />
      </div>
    </section>
    <section>
      <h2>{{ say('profile.files.cv') }}</h2>
      @if (draft.saved()?.cv; as cv) {
        <p class="file">
          <lc-icon name="file" /><a class="link" [href]="cv.url" download>{{ cv.name }}</a>
          <span class="note">{{ formats.bytes(cv.size) }}</span>
          <button type="button" class="link" [disabled]="form.pending()" (click)="removeCv()">
            {{ say('profile.remove') }}
          </button>
        </p>
      }
      <lc-file-drop
        [accept]="['.pdf', '.docx']"
        typesLabel="PDF、Word"
        [maxBytes]="10 * megabyte"
        (chosen)="cv($event)"
      />
      <p class="note">{{ say('profile.files.cvNote') }}</p>
    </section>
    <p class="fault" role="alert" [hidden]="!form.sentence()">{{ form.sentence() }}</p>
    <p class="note" role="status">{{ form.pending() ? say('profile.files.sending') : '' }}</p>
  `,
  styleUrl: './editing.scss',
  styles: `
    section {
      display: grid;
      gap: 12px;
    }
    .line {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 20px;
      align-items: center;
    }
    img {
      border-radius: 6px;
      object-fit: cover;
    }
    .file {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 12px;
    }
  `,
})
export class FilesPart {
  private readonly store = inject(ProfileStore);
  private readonly toasts = inject(Toasts);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly formats = inject(Formats);
  protected readonly draft = inject(ProfileDraft);
  protected readonly form = sending();
  protected readonly megabyte = MEGABYTE;
  protected readonly name = computed(() => this.texts.of(this.draft.parts().name));

  protected async avatar(file: File): Promise<void> {
    const profile = await this.form.send(() => this.store.uploadAvatar(file));
    if (profile) this.draft.take(profile);
  }

  protected async cv(file: File): Promise<void> {
    const profile = await this.form.send(() => this.store.uploadCv(file));
    if (!profile) return;
    this.draft.take(profile);
    this.toasts.done(this.say('profile.files.done', { name: file.name }));
  }

  protected async removeCv(): Promise<void> {
    const profile = await this.form.send(() => this.store.removeCv());
    if (profile) this.draft.take(profile);
  }
}
