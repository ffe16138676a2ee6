import type { Role, Scope } from '@longcai/shared/accounts/accounts.contract';
import type { Language } from '@longcai/shared/problem';

/** The signed-in person, as services and policies see them. */
export interface User {
  readonly accountId: string;
  readonly name: string;
  readonly language: Language;
  readonly roles: readonly Role[];
  /** Reach as curator or operator. */
  readonly scope: Scope;
  readonly organisations: readonly { id: string; role: 'manager' | 'recruiter' }[];
  readonly profileId: string | undefined;
}

export type Visitor = User | null;

export const isStaff = (user: Visitor, organisationId: string | null | undefined): boolean =>
  !!organisationId && !!user?.organisations.some((organisation) => organisation.id === organisationId);

export const isManager = (user: Visitor, organisationId: string): boolean =>
  !!user?.organisations.some(
    (organisation) => organisation.id === organisationId && organisation.role === 'manager',
  );

export const isAdministrator = (user: Visitor): boolean => !!user?.roles.includes('administrator');
