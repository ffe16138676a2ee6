import type {
  OrganisationKind,
  OrganisationSpace,
} from '@longcai/shared/organisations/organisations.contract';
import type { Bilingual } from '@longcai/shared/primitives';
import { checkCreditCode } from '@longcai/shared/reference/checks';

export interface OrganisationForm {
  readonly name: Bilingual;
  readonly kind: OrganisationKind;
  readonly creditCode: string;
  readonly region: string;
  readonly industry: string;
  readonly about: Bilingual;
}

export const KINDS: readonly OrganisationKind[] = ['enterprise', 'institute', 'university', 'township'];

export const BLANK: OrganisationForm = {
  name: { zh: '', en: '' },
  kind: 'enterprise',
  creditCode: '',
  region: '',
  industry: '',
  about: { zh: '', en: '' },
};

export const formOf = ({ name, kind, creditCode, region, industry, about }: OrganisationSpace) =>
  ({ name, kind, creditCode, region, industry, about }) satisfies OrganisationForm;

/** What the server takes: the code in its clean form, however it was pasted. */
export function bodyOf(form: OrganisationForm): OrganisationForm {
  const checked = checkCreditCode(form.creditCode);
  return { ...form, creditCode: checked.ok ? checked.code : form.creditCode.trim() };
}

/** What is still wrong, by field, as keys of sentences. */
export function faultsOf(form: OrganisationForm): Partial<Record<keyof OrganisationForm, string>> {
  const checked = checkCreditCode(form.creditCode);
  return {
    ...(form.name.zh.trim() || form.name.en.trim() ? {} : { name: 'required' }),
    ...(checked.ok ? {} : { creditCode: form.creditCode.trim() ? checked.reason : 'required' }),
    ...(form.region ? {} : { region: 'required' }),
    ...(form.industry ? {} : { industry: 'required' }),
  };
}
