/** Whether this page is that of the small window which asks who is calling (`main/windows/callingWindow.ts`). */
export const isCallingPage = (): boolean => window.location.hash === '#/calling';
