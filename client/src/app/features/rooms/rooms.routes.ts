import type { Routes } from '@angular/router';
import { signedIn } from '../../core/guards.js';

export default [
  {
    path: 'reports',
    title: 'rooms.reports.title',
    canActivate: [signedIn],
    loadComponent: () => import('./reports-page.js').then((module) => module.ReportsPage),
  },
  {
    path: ':roomId/minutes/:minutesId',
    title: 'rooms.minutes.list',
    canActivate: [signedIn],
    loadComponent: () => import('./minutes-page.js').then((module) => module.MinutesPage),
  },
  {
    path: '',
    title: 'rooms.title',
    canActivate: [signedIn],
    loadComponent: () => import('./rooms-page.js').then((module) => module.RoomsPage),
    children: [
      { path: '', loadComponent: () => import('./no-room.js').then((module) => module.NoRoom) },
      {
        path: ':roomId',
        title: 'rooms.title',
        data: { phone: 'alone' },
        loadComponent: () => import('./room-page.js').then((module) => module.RoomPage),
      },
    ],
  },
] satisfies Routes;
