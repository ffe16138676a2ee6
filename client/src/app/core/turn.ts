/** Lets the browser paint and answer before the rest of a long task goes on. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
