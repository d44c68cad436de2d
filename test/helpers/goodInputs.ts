import type { Channel } from '#shared/contract/index.ts';

/** The id of no record. */
export const foreignId = '01890a5d-ac96-774b-bcce-b302099a8057';
const id = foreignId;
const look = {
  filter: {
    text: '',
    scope: 'active',
    stageIds: [id],
    tags: ['T'],
    companies: [],
    sources: [],
    excitementFrom: null,
    isQuiet: false,
  },
  sort: 'hand',
};
const personFields = {
  name: 'N',
  company: null,
  position: null,
  email: null,
  phone: null,
  profileUrl: null,
  notes: '',
};
const at = { day: '2026-03-02', time: '09:00', zone: 'Europe/Madrid' };
const interview = { at, minutes: 30, channel: 'call', place: null, state: 'held', personIds: [id], notes: '' };
const newRole = { title: 'T', company: { kind: 'new', name: 'C' }, location: null, url: null, appliedOn: null };
const list = { filter: '', direction: 'ascending', offset: 0 };
const merged = { keepId: id, keepVersion: 1, dropId: id, dropVersion: 1 };
const due = { ...at, time: null };
const items = [{ roleId: id, key: 'prep|r|-|i|1' }];
const also = {
  promise: { what: 'call', due, text: 'T' },
  signals: [
    {
      ...{ said: { topic: 'decision_date', value: '2026-03-09' }, certainty: 'likely', isDocument: false, quote: 'Q' },
      ...{ willCall: true, answerBy: '2026-03-09' },
    },
  ],
  keeps: [id],
  needsNoReply: true,
};
const signal = {
  ...{ who: { kind: 'new', name: 'N', part: 'peer' }, hearsayOf: { who: null }, certainty: 'likely', channel: 'call' },
  ...{ said: { topic: 'decision_maker', value: id }, quote: 'Q', at: due, interactionId: null, interviewId: null },
  ...{ willCall: false, answerBy: null },
};
/** For every channel that takes something, an input in the shape of its contract; its ids are of nothing that is there. */
export const goodInputs: Partial<Record<Channel, object>> = {
  'app.left': { isKept: true },
  'app.openExternal': { url: 'https://x.example' },
  'backups.restore': { name: 'a.sqlite' },
  'data.deleteAll': { typed: 'x' },
  'board.load': look,
  'board.page': { ...look, stageId: id, offset: 0 },
  'views.create': { ...look, name: 'N' },
  'views.update': { ...look, id, name: 'N', version: 1 },
  'views.remove': { id, version: 1 },
  'roles.create': { ...newRole, stageId: id },
  'roles.patch': {
    id,
    version: 1,
    fields: {
      ...newRole,
      via: { kind: 'known', id, spelling: 'C' },
      closesOn: '2026-04-01',
      source: null,
      salary: { min: 1, max: null, currency: 'EUR', period: 'year' },
      excitement: 5,
      tags: ['T'],
    },
  },
  'roles.setNotes': { id, notes: 'N', version: 1 },
  'roles.get': { id },
  'board.places': { roleIds: [id], ...look },
  'roles.move': { id, to: { stageId: id, afterRoleId: null }, version: 1 },
  'roles.setOutcome': { id, outcome: 'ghosted', version: 1 },
  'roles.remove': { id, version: 1 },
  'roles.setStageDay': { roleId: id, eventId: id, on: '2026-03-02' },
  'roles.timeline': { id, offset: 0 },
  'roles.warnings': { companyName: 'C', title: '', url: '' },
  'followUps.draft': { items, channel: null },
  'followUps.keepDraft': { roleId: id, key: 'k', channel: 'email', letter: { subject: 'S', body: 'B' } },
  'draftTemplates.keep': { rule: 'applied', channel: 'email', letter: { subject: 'S', body: 'B' } },
  'drafts.keep': { key: 'log/1', text: '{}' },
  'leads.create': { title: null, company: { kind: 'known', id }, person: null, source: null },
  'leads.toRole': { id, title: 'T', url: null, stageId: id, version: 1 },
  'leads.list': { ...list, sort: 'added' },
  'people.timeline': { id, offset: 0 },
  'people.list': { ...list, sort: 'name' },
  'people.get': { id },
  'people.suggest': { text: '', roleId: null },
  'people.create': { ...personFields, role: { roleId: id, part: 'other' } },
  'people.patch': { id, version: 1, fields: personFields },
  'people.remove': { id, version: 1 },
  'people.merge': merged,
  'people.setPart': { personId: id, roleId: id, part: 'other' },
  'people.removeFromRole': { personId: id, roleId: id },
  'connections.add': { which: 'all' },
  'companies.list': { ...list, sort: 'name' },
  'companies.get': { id },
  'companies.suggest': { text: '' },
  'companies.patch': {
    id,
    version: 1,
    fields: { name: 'N', isAgency: false, avoidReason: null, website: null, notes: '' },
    evenIfTaken: false,
  },
  'companies.remove': { id, version: 1 },
  'companies.merge': merged,
  'holidays.look': { place: ['DE', 'BY'] },
  'interviews.list': { roleId: id },
  'interviews.create': { ...interview, roleId: id },
  'interviews.update': { ...interview, id, version: 1 },
  'interviews.setState': { id, state: 'held', version: 1 },
  'interviews.remove': { id, version: 1 },
  'interactions.log': { roleId: id, who: null, direction: 'in', channel: 'email', at, text: '', also },
  'interactions.patch': { id, version: 1, fields: { channel: 'email', at, isAutomatic: true } },
  'interactions.remove': { id },
  'promises.list': { roleId: id },
  'promises.patch': { id, version: 1, fields: { what: 'email', due: at, text: 'T' } },
  'promises.settle': { id, version: 1, state: 'kept' },
  'promises.remove': { id, version: 1 },
  'signals.behind': { roleId: id },
  'signals.ofRole': { roleId: id, knownOn: '2026-03-02' },
  'signals.add': { roleId: id, signal },
  'signals.correct': { id, signal },
  'signals.settle': {
    ...{ roleId: id, topic: 'location', answer: 'same_thing', ids: [id, `${id}>decision_stance`], signalId: id },
    reason: 'R',
  },
  'offerSteps.add': {
    ...{ roleId: id, step: 'cleared', who: null, signalId: id, contingency: 'references', at: due },
  },
  'offerSteps.remove': { id },
  'signals.act': { id, act: 'misheard' },
  'signals.ask': { roleId: id, topic: 'salary', personId: id },
  'today.get': { most: 7 },
  'followUps.ofRole': { roleId: id },
  'followUps.done': { items, log: { channel: 'call', text: 'T', reached: true } },
  'followUps.act': { items, act: 'snoozed', until: due, reason: '' },
  'quietRoles.settle': { seen: 1, how: 'wait' },
  'search.find': { text: '"' },
  'calendar.export': { what: { kind: 'followUp', roleId: id, key: 'prep|r|-|i|1' } },
  'stages.create': { name: 'N', kind: 'lead' },
  'stages.rename': { id, name: 'N', version: 1 },
  'stages.reorder': { id, afterStageId: null, version: 1 },
  'stages.setHidden': { id, hidden: true, version: 1 },
  'import.choose': { what: 'files' },
  'import.dropped': { paths: ['/a'] },
  'import.map': { file: 'a', columns: [] },
  'import.mapStage': { raw: 'x', stageId: id },
  'import.rows': { action: null, offset: 0 },
  'import.decide': { index: null, decision: 'create' },
  'import.undo': { batchId: id, evenEdited: false },
};
