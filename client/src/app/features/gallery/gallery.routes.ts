import type { Routes } from '@angular/router';
import { GalleryPage } from './gallery-page.js';

export default [{ path: '', title: 'gallery.title', component: GalleryPage }] satisfies Routes;
