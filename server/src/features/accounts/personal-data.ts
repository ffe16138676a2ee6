/** Reads what one feature keeps about a person, in the words of its documents. */
export type PersonalPart = (accountId: string) => Promise<unknown>;

/** Everything the platform keeps about a person; each feature adds its own part in app.ts. */
export function createPersonalData() {
  const parts = new Map<string, PersonalPart>();
  return {
    include: (name: string, part: PersonalPart) => void parts.set(name, part),
    async of(accountId: string): Promise<Record<string, unknown>> {
      const data: Record<string, unknown> = {};
      for (const [name, part] of parts) data[name] = await part(accountId);
      return data;
    },
  };
}

export type PersonalData = ReturnType<typeof createPersonalData>;
