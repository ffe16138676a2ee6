/** Reads what one feature keeps about a person, in the words of its documents. */
export type PersonalPart = (accountId: string) => Promise<unknown>;

/** Everything the platform keeps about a person; each feature has its own part. */
export function createPersonalData(parts: Readonly<Record<string, PersonalPart>>) {
  return {
    async of(accountId: string): Promise<Record<string, unknown>> {
      const data: Record<string, unknown> = {};
      for (const [name, part] of Object.entries(parts)) data[name] = await part(accountId);
      return data;
    },
  };
}

export type PersonalData = ReturnType<typeof createPersonalData>;
