import type { Routes } from '@angular/router';
import { signedIn } from '../../core/guards.js';

export default [
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
