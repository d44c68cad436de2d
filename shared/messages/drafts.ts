import type { FollowUpDraft } from '../contract/followUpDrafts.ts';
import type { FollowUpChannel } from '../followups/snapshot.ts';

/** What is written to somebody, and the templates of it. */
export const drafts = {
  write: 'Write…',
  writeTo: ({ name }: { readonly name: string }) => `Write to ${name}`,
  writeAbout: ({ name, what }: { readonly name: string; readonly what: string }) => `Write to ${name}: ${what}`,
  loading: 'Writing the text…',
  by: 'By',
  channels: { email: 'E-mail', call: 'Call', profile_message: 'Message' } as const satisfies Record<
    FollowUpChannel,
    string
  >,
  to: ({ name, address }: { readonly name: string; readonly address: string }) => `To ${name}, ${address}`,
  noAddress: {
    email: ({ name }: { readonly name: string }) => `No e-mail address of ${name} is known: choose one in your mail.`,
    call: ({ name }: { readonly name: string }) => `No number of ${name} is known.`,
    profile_message: ({ name }: { readonly name: string }) => `No profile of ${name} is known.`,
  },
  subject: 'Subject',
  body: 'Text',
  script: 'What to say',
  openMail: 'Open in mail',
  openProfile: 'Open the profile',
  copy: 'Copy the text',
  copyNumber: 'Copy the number',
  copied: 'Copied.',
  notCopied: 'It could not be copied. Mark the text and copy it yourself.',
  tooLong: 'The text is too long to be handed to your mail: it is on the clipboard, paste it in.',
  badAddress: ({ address }: { readonly address: string }) =>
    `“${address}” is no single e-mail address. Put it right with the person, or copy the text.`,
  sent: 'Mark as sent',
  called: 'Log the call…',
  revert: 'Back to the suggested text',
  close: 'Close',
  sign: 'Say in the settings how you sign, and your name stands at the end.',
  edited: 'Your own words. They are kept.',
  settled: 'This follow-up is settled by now. Your text is kept, and can still be sent and logged.',
  reverted: 'Back to the suggested text.',
  marked: ({ name }: { readonly name: string }) => `Sent to ${name}, and logged.`,

  problem: (problem: FollowUpDraft['problems'][number]): string => {
    switch (problem.kind) {
      case 'unknown':
        return `There is no field “${problem.text}”: it stays in the text as it stands.`;
      case 'unclosed':
        return `A “${problem.text}” is never closed: it stays in the text as it stands.`;
      case 'left_out':
        return `A sentence was left out: “${problem.field}” is not known.`;
      case 'added':
        return `Somebody else there has your template already, so this was added: “${problem.text}”`;
      case 'taken':
        return 'Somebody else of this company has the same text. Change a sentence before you send it.';
    }
  },

  templates: {
    heading: 'Texts',
    hint: 'The app writes a first draft of each follow-up. Write your own where you would say it otherwise; nobody at one company gets the same text as somebody else.',
    rule: 'For',
    channel: 'By',
    fields: 'Fields that are filled in',
    optional: 'Text in [brackets] is left out where one of its fields is not known.',
    insert: ({ field }: { readonly field: string }) => `Insert {${field}}`,
    own: 'Your own text.',
    app: 'The app’s own texts are used, several in turn. Begin to write, and yours is.',
    reset: 'Back to the app’s own texts',
    wasReset: 'The app’s own texts are used again.',
    preview: 'As it would read',
    youHint: 'For the end of a letter, and for the voicemail.',
    myName: 'My name',
    myPhone: 'My phone number',
  },
} as const;
