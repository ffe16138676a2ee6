/** The language a diploma of this country is usually written in, named in itself; English where not listed. */
const BY_COUNTRY: Readonly<Record<string, { tag: string; name: string }>> = {
  DE: { tag: 'de', name: 'Deutsch' },
  AT: { tag: 'de', name: 'Deutsch' },
  RU: { tag: 'ru', name: 'Русский' },
  BY: { tag: 'ru', name: 'Русский' },
  UA: { tag: 'uk', name: 'Українська' },
  JP: { tag: 'ja', name: '日本語' },
  KR: { tag: 'ko', name: '한국어' },
  FR: { tag: 'fr', name: 'Français' },
  IT: { tag: 'it', name: 'Italiano' },
  ES: { tag: 'es', name: 'Español' },
};

export function diplomaLanguage(country: string | undefined): { tag: string; name: string } | undefined {
  return country ? BY_COUNTRY[country] : undefined;
}
