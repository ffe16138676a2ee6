import { Component, computed, inject, input, model, signal } from '@angular/core';
import { checkCreditCode } from '@longcai/shared/reference/checks';
import { Texts } from '../../core/texts.js';
import { BilingualField } from '../../ui/bilingual-field.js';
import { Control, Field } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { TreePicker } from '../../ui/tree-picker.js';
import { KINDS, type OrganisationForm } from './organisation-forms.js';

/** The fields of an organisation; the credit code is checked as it is typed. */
@Component({
  selector: 'lc-organisation-form',
  imports: [BilingualField, Control, Field, Icon, TreePicker],
  templateUrl: './organisation-form.html',
  styleUrl: './form.scss',
})
export class OrganisationFields {
  protected readonly say = inject(Texts).say;
  protected readonly kinds = KINDS;
  readonly form = model.required<OrganisationForm>();
  /** Sentences by field. */
  readonly errors = input<Readonly<Record<string, string | undefined>>>({});
  protected readonly codeLeft = signal(false);
  private readonly code = computed(() => checkCreditCode(this.form().creditCode));
  protected readonly codeRight = computed(() => this.code().ok);
  protected readonly codeLength = computed(
    () =>
      this.form()
        .creditCode.normalize('NFKC')
        .replace(/[\s\p{Pd}]/gu, '').length,
  );
  /** Too short is no fault while someone types; wrong letters and a wrong check digit are. */
  protected readonly codeError = computed(() => {
    const code = this.code();
    if (code.ok || !this.form().creditCode) return this.errors()['creditCode'];
    const unfinished = code.reason === 'length' && this.codeLength() < 18 && !this.codeLeft();
    return unfinished
      ? this.errors()['creditCode']
      : this.say(`workspace.organisation.code.${code.reason}`, { count: this.codeLength() });
  });

  protected change(part: Partial<OrganisationForm>): void {
    this.form.update((form) => ({ ...form, ...part }));
  }
}
