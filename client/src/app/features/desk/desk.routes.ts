import type { Routes } from '@angular/router';
import { hasRole } from '../../core/guards.js';

const curators = [hasRole('curator', 'administrator')];
const desk = () => import('./desk-page.js').then((module) => module.DeskPage);

export default [
  { path: '', title: 'desk.title', canActivate: curators, loadComponent: desk },
  {
    path: 'skills',
    title: 'desk.skills.title',
    canActivate: curators,
    loadComponent: () => import('./skills-page.js').then((module) => module.SkillsPage),
  },
  { path: ':caseId', title: 'desk.title', canActivate: curators, loadComponent: desk },
] satisfies Routes;
