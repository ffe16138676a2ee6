import { Component, inject } from '@angular/core';
import { Texts } from '../../core/texts.js';

@Component({
  selector: 'lc-gallery-page',
  template: `<div class="page">
    <h1>{{ say('gallery.title') }}</h1>
  </div>`,
})
export class GalleryPage {
  protected readonly say = inject(Texts).say;
}
