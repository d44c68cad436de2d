import { profileKey } from './profileKey.ts';

type Someone = {
  readonly nameKey: string;
  readonly companyKey: string | null;
  readonly email: string | null;
  readonly profileUrl: string | null;
};

const emailOf = ({ email }: Someone): string | null => email?.toLowerCase() ?? null;
const profileOf = ({ profileUrl }: Someone): string | null => (profileUrl === null ? null : profileKey(profileUrl));
const nameOf = ({ nameKey, companyKey }: Someone): string => `${nameKey}\n${companyKey ?? ''}`;

/**
 * Those who are known: by profile, by e-mail address, or by name and company, unless the profiles say that they are two
 * people of one name.
 */
export const createKnownPeople = (people: readonly Someone[]) => {
  const emails = new Set<string | null>();
  const profiles = new Set<string | null>();
  const names = new Set<string>();
  const namesWithoutProfile = new Set<string>();
  const add = (someone: Someone): void => {
    const profile = profileOf(someone);
    emails.add(emailOf(someone));
    profiles.add(profile);
    names.add(nameOf(someone));
    if (profile === null) namesWithoutProfile.add(nameOf(someone));
  };
  for (const someone of people) add(someone);
  return {
    /** Whether somebody is among them already. */
    has: (someone: Someone): boolean => {
      const [email, profile] = [emailOf(someone), profileOf(someone)];
      if ((email !== null && emails.has(email)) || (profile !== null && profiles.has(profile))) return true;
      return (profile === null ? names : namesWithoutProfile).has(nameOf(someone));
    },
    add,
  };
};
