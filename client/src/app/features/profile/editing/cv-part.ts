import { Component, computed, inject, signal } from '@angular/core';
import type { CvProposals, cvApi } from '@longcai/shared/cv/cv.contract';
import { languageLevels } from '@longcai/shared/reference/languages';
import { Api, bare } from '../../../core/api.js';
import { sending } from '../../../core/sending.js';
import { Texts } from '../../../core/texts.js';
import { FileDrop } from '../../../ui/file-drop.js';
import { Icon } from '../../../ui/icon.js';
import { itemsOf, type ProposedItem } from './cv-proposal-items.js';
import type { PartName, Parts } from './parts.js';
import { ProfileDraft } from './profile-draft.js';

export const READ_CV = bare<typeof cvApi.read>('POST', '/api/cv/reading');

/** Reads a CV and lets the person take over what it says, one thing at a time; nothing else enters the profile. */
@Component({
  selector: 'lc-cv-part',
  imports: [FileDrop, Icon],
  templateUrl: './cv-part.html',
  styleUrls: ['./editing.scss', './cv-part.scss'],
})
export class CvPart {
  private readonly api = inject(Api);
  private readonly draft = inject(ProfileDraft);
  private readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly form = sending();
  protected readonly most = 10 * 1024 * 1024;
  private readonly read = signal<CvProposals | undefined>(undefined);
  /** Key -> whether it was taken over or put aside. */
  private readonly decided = signal<Readonly<Record<string, 'taken' | 'refused'>>>({});

  protected readonly items = computed(() => {
    const proposals = this.read();
    return proposals && itemsOf(proposals, this.words);
  });
  protected readonly groups = computed(() => {
    const items = (this.items() ?? []).filter(({ key }) => this.decided()[key] !== 'refused');
    const parts = [...new Set(items.map(({ part }) => part))];
    return parts.map((part) => ({ part, items: items.filter((item) => item.part === part) }));
  });
  protected readonly open = computed(
    () => (this.items() ?? []).filter(({ key }) => !this.decided()[key]).length,
  );
  private readonly words = {
    of: (text: Parameters<Texts['of']>[0]) => this.texts.of(text),
    level: (level: string) => {
      const found = languageLevels.find(({ id }) => id === level);
      return found ? this.texts.of(found.name) : '';
    },
    span: (from: string | undefined, until: string | undefined) =>
      from || until ? `${from ?? ''} – ${until ?? this.say('profile.cv.now')}` : '',
  };

  protected async choose(file: File): Promise<void> {
    const proposals = await this.form.send(() => this.api.upload(READ_CV, file));
    if (!proposals) return;
    this.decided.set({});
    this.read.set(proposals);
  }

  protected isTaken = ({ key }: ProposedItem): boolean => this.decided()[key] === 'taken';

  protected take(item: ProposedItem): void {
    for (const [part, value] of Object.entries(item.change(this.draft.parts()))) {
      this.draft.set(part as PartName, value as Parts[PartName]);
    }
    this.decided.update((decided) => ({ ...decided, [item.key]: 'taken' }));
  }

  protected refuse({ key }: ProposedItem): void {
    this.decided.update((decided) => ({ ...decided, [key]: 'refused' }));
  }
}
