import * as z from 'zod';
import { endpoint } from '../endpoint.js';
import { Language } from '../problem.js';
import { Id, Instant, RegionCode, requiredText, text } from '../primitives.js';
import { normalizeMobile } from '../reference/checks.js';

export const Role = z.enum(['member', 'curator', 'operator', 'administrator']).meta({ id: 'Role' });
export type Role = z.infer<typeof Role>;

/** A curator's or operator's reach: whole libraries, or a region with everything below it. */
export const Scope = z
  .object({ libraries: z.array(z.string()).default([]), regions: z.array(RegionCode).default([]) })
  .meta({ id: 'Scope' });
export type Scope = z.infer<typeof Scope>;

const Email = z.email().max(254);
/** Mainland mobile number, 11 digits; full-width digits, spaces, dashes and +86 are folded before it is looked at. */
const Mobile = z
  .string()
  .max(40)
  .overwrite(normalizeMobile)
  .regex(/^1[3-9]\d{9}$/);
export const Password = z.string().min(8).max(128);

export const Register = z
  .strictObject({
    email: Email.optional(),
    mobile: Mobile.optional(),
    password: Password,
    name: requiredText(60),
    language: Language.default('zh'),
    /** Agreement to the purpose statement; recorded with its date and version. */
    consent: z.literal(true),
  })
  .refine((body) => body.email !== undefined || body.mobile !== undefined, {
    path: ['email'],
    error: 'email-or-mobile',
  })
  .meta({ id: 'Register' });

export const SignIn = z
  .strictObject({ identifier: requiredText(254), password: z.string().min(1).max(128) })
  .meta({ id: 'SignIn' });

export const StaffRole = z.enum(['manager', 'recruiter']).meta({ id: 'StaffRole' });

/** The signed-in person as they see themselves. */
export const Me = z
  .object({
    id: Id,
    name: z.string(),
    /** The name in Latin letters, for pages in English; empty where none is given. */
    latinName: z.string(),
    email: z.string().optional(),
    mobile: z.string().optional(),
    language: Language,
    roles: z.array(Role),
    scope: Scope,
    organisations: z.array(
      z.object({ id: Id, name: z.object({ zh: z.string(), en: z.string() }), role: StaffRole }),
    ),
    profileId: Id.optional(),
    matchingOptOut: z.boolean(),
    createdAt: Instant,
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

export const SessionView = z
  .object({
    id: z.string(),
    current: z.boolean(),
    userAgent: z.string(),
    startedAt: Instant,
    lastSeenAt: Instant,
  })
  .meta({ id: 'SessionView' });

/** What would have been sent by mail; development and demonstration only. */
export const Mail = z
  .object({ id: z.string(), to: z.string(), subject: z.string(), text: z.string(), sentAt: Instant })
  .meta({ id: 'Mail' });

export const accountsApi = {
  register: endpoint({
    id: 'accounts.register',
    method: 'POST',
    path: '/api/accounts',
    status: 201,
    access: 'anyone',
    limit: 'sign-in',
    summary: 'Register an account and sign in',
    body: Register,
    response: Me,
    problems: ['identifier-taken', 'password-too-common'],
  }),
  signIn: endpoint({
    id: 'accounts.signIn',
    method: 'POST',
    path: '/api/session',
    access: 'anyone',
    limit: 'sign-in',
    summary: 'Sign in by e-mail address or mobile number',
    body: SignIn,
    response: Me,
    problems: ['wrong-credentials', 'account-disabled'],
  }),
  me: endpoint({
    id: 'accounts.me',
    method: 'GET',
    path: '/api/session',
    access: 'anyone',
    summary: 'Who is signed in; null for a visitor',
    response: Me.nullable(),
  }),
  signOut: endpoint({
    id: 'accounts.signOut',
    method: 'DELETE',
    path: '/api/session',
    access: 'member',
    status: 204,
    summary: 'Sign out',
  }),
  sessions: endpoint({
    id: 'accounts.sessions',
    method: 'GET',
    path: '/api/sessions',
    access: 'member',
    summary: 'My open sessions',
    response: z.array(SessionView),
  }),
  endSession: endpoint({
    id: 'accounts.endSession',
    method: 'DELETE',
    path: '/api/sessions/:sessionId',
    access: 'member',
    status: 204,
    rule: 'One of my own sessions',
    summary: 'End one of my sessions',
    params: z.object({ sessionId: z.string().max(100) }),
  }),
  endOtherSessions: endpoint({
    id: 'accounts.endOtherSessions',
    method: 'DELETE',
    path: '/api/sessions',
    access: 'member',
    status: 204,
    summary: 'End all my sessions but this one',
  }),
  changePassword: endpoint({
    id: 'accounts.changePassword',
    method: 'PUT',
    path: '/api/accounts/me/password',
    access: 'member',
    status: 204,
    limit: 'sign-in',
    summary: 'Change my password; every other session ends',
    body: z
      .strictObject({ current: z.string().min(1).max(128), next: Password })
      .meta({ id: 'ChangePassword' }),
    problems: ['wrong-credentials', 'password-too-common'],
  }),
  updateSettings: endpoint({
    id: 'accounts.updateSettings',
    method: 'PATCH',
    path: '/api/accounts/me',
    access: 'member',
    summary: 'My language, name, and whether matching may use my profile',
    body: z
      .strictObject({
        language: Language.optional(),
        name: requiredText(60).optional(),
        latinName: text(60).optional(),
        matchingOptOut: z.boolean().optional(),
      })
      .meta({ id: 'UpdateSettings' }),
    response: Me,
  }),
  exportData: endpoint({
    id: 'accounts.exportData',
    method: 'GET',
    path: '/api/accounts/me/data',
    access: 'member',
    limit: 'lookup',
    file: true,
    summary: 'Everything kept about me, as a JSON file',
  }),
  requestReset: endpoint({
    id: 'accounts.requestReset',
    method: 'POST',
    path: '/api/password-resets',
    access: 'anyone',
    status: 202,
    limit: 'reset',
    summary: 'Ask for a code to reset the password; the answer never tells whether the account exists',
    body: z.strictObject({ identifier: requiredText(254) }).meta({ id: 'RequestReset' }),
    response: z.object({ sent: z.literal(true) }),
  }),
  resetPassword: endpoint({
    id: 'accounts.resetPassword',
    method: 'PUT',
    path: '/api/password-resets',
    access: 'anyone',
    status: 204,
    limit: 'reset',
    summary: 'Set a new password with the code; every session ends',
    body: z
      .strictObject({ identifier: requiredText(254), code: z.string().regex(/^\d{6}$/), password: Password })
      .meta({ id: 'ResetPassword' }),
    problems: ['code-wrong', 'password-too-common'],
  }),
  mailbox: endpoint({
    id: 'accounts.mailbox',
    method: 'GET',
    path: '/api/development/mailbox',
    access: 'anyone',
    developmentOnly: true,
    summary: 'Mail that would have been sent',
    response: z.array(Mail),
  }),
  list: endpoint({
    id: 'accounts.list',
    method: 'GET',
    path: '/api/administration/accounts',
    access: 'administrator',
    summary: 'Accounts with roles and scopes',
    query: z.object({
      q: text(100).optional(),
      page: z.coerce.number().int().min(1).max(500).default(1),
    }),
    response: z.object({
      items: z.array(
        z.object({
          id: Id,
          name: z.string(),
          roles: z.array(Role),
          scope: Scope,
          status: z.enum(['active', 'disabled']),
          createdAt: Instant,
        }),
      ),
      total: z.number().int(),
      page: z.number().int(),
      totalPages: z.number().int(),
    }),
  }),
  setRoles: endpoint({
    id: 'accounts.setRoles',
    method: 'PUT',
    path: '/api/administration/accounts/:accountId/roles',
    access: 'administrator',
    status: 204,
    summary: 'Give or take roles and their scope; written to the audit',
    params: z.object({ accountId: Id }),
    body: z
      .strictObject({ roles: z.array(Role).min(1), scope: Scope, status: z.enum(['active', 'disabled']) })
      .meta({ id: 'SetRoles' }),
  }),
};
