/** Fits wherever something is asked. */
export const spareQuestions = [
  'A short answer is enough.',
  'I am glad to help with anything you need from my side.',
  'In writing or by phone, whichever is easier for you.',
  'Thank you for taking a moment for this.',
  'If another person is the one to ask, I am happy to write to them instead.',
  'If anything is missing from my side, please let me know.',
  'A line whenever it suits you would help me to plan.',
  'Thank you for your help with this.',
] as const;

/** Fits wherever thanks are given. */
export const spareThanks = [
  'No answer is needed.',
  'I hope you have a good rest of the week.',
  'I am glad to answer further questions at any time.',
  'I can send more details of my work if they are useful to you.',
  'Thank you once more.',
  'I would be glad to talk again.',
] as const;

/** What to agree on at the end of a call that asks for news. */
export const closeNews = [
  'Ask what the next step is, who decides on it, and by when you may expect to hear. Note the name and the day.',
  'Ask when it makes sense to call again, and whether there is a direct number or address. Say thank you.',
  'Ask if there is anything you can send in the meantime. Repeat what was agreed, with its day, before you hang up.',
] as const;

export const voicemailNews = [
  'I’m calling about {the role} and would like to know how things stand. I’ll try again[, and you can reach me at {my phone}]. Thank you.',
  'It’s about {the role}. I’d be glad of a short call back[; my number is {my phone}]. Otherwise I’ll try again. Thank you.',
  'I have a short question about {the role}.[ My number is {my phone}.] I’m happy to call again at a better time. Thank you.',
] as const;
