import { Component, inject, input, output, resource } from '@angular/core';
import type { librariesApi } from '@longcai/shared/libraries/libraries.contract';
import { Api, bare } from '../../core/api.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { Control, Field } from '../../ui/field.js';

const LIBRARIES = bare<typeof librariesApi.list>('GET', '/api/libraries');

export interface Place {
  readonly organisationId: string | null;
  readonly library: string;
}

/** In whose name a project or an offer is posted, and in which library. */
@Component({
  selector: 'lc-posting-place',
  imports: [Control, Field],
  template: `
    <lc-field [for]="kind() + '-organisationId'" [label]="say('workspace.project.owner')">
      <select
        lcControl
        #owner
        class="input"
        [disabled]="disabled()"
        (change)="changed.emit({ organisationId: owner.value || null })"
      >
        @for (organisation of session.me()?.organisations; track organisation.id) {
          <option [value]="organisation.id" [selected]="organisation.id === value().organisationId">
            {{ texts.of(organisation.name) }}
          </option>
        }
        <option value="" [selected]="value().organisationId === null">
          {{ say('workspace.project.myself', { name: session.me()?.name ?? '' }) }}
        </option>
      </select>
    </lc-field>
    <lc-field
      [for]="kind() + '-library'"
      [label]="say('workspace.project.library')"
      [hint]="say('workspace.required')"
      [error]="error()"
    >
      <select
        lcControl
        #library
        class="input"
        [disabled]="disabled()"
        (change)="changed.emit({ library: library.value })"
      >
        <option value="">{{ say('workspace.choose') }}</option>
        @for (one of libraries.hasValue() ? libraries.value() : []; track one.slug) {
          <option [value]="one.slug" [selected]="one.slug === value().library">
            {{ texts.of(one.name) }}
          </option>
        }
      </select>
    </lc-field>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class PostingPlace {
  private readonly api = inject(Api);
  protected readonly session = inject(Session);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  /** Names the fields, where the error summary links to. */
  readonly kind = input.required<'project' | 'offer'>();
  readonly value = input.required<Place>();
  readonly disabled = input(false);
  readonly error = input<string>();
  readonly changed = output<Partial<Place>>();
  protected readonly libraries = resource({
    loader: ({ abortSignal }) => this.api.call(LIBRARIES, {}, { signal: abortSignal }),
  });
}
