type Name = { readonly name: string };
type Company = { readonly company: string | null };

/** Whom a typed name means: said, or asked. */
export const who = {
  addNew: ({ name, isNamesake }: Name & { readonly isNamesake: boolean }) =>
    isNamesake ? `Add another “${name}”` : `Add “${name}”`,
  known: ({ name, company }: Name & Company) =>
    company === null ? `This is ${name}, whom you know.` : `This is ${name} of ${company}, whom you know.`,
  isNew: ({ name }: Name) => `${name} is new and will be added to your people.`,
  twice: ({ name }: Name) => `More than one of your people is called ${name}. Choose one from the list.`,
  elsewhere: ({ name, company }: Name & Company) =>
    `You know ${name}${company === null ? '' : ` of ${company}`}. Is it the same person? Choose one from the list, or add another.`,
  like: ({ name, like }: Name & { readonly like: string }) =>
    `Is “${name}” ${like}, or somebody new? Choose one from the list, or add them there.`,
} as const;
