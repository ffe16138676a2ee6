import type { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: 'offers.title',
    data: { bar: 'own-search' },
    loadComponent: () => import('./offer-list-page.js').then((module) => module.OfferListPage),
  },
  {
    path: ':offerId',
    title: 'offers.title',
    loadComponent: () => import('./offer-page.js').then((module) => module.OfferPage),
  },
] satisfies Routes;
