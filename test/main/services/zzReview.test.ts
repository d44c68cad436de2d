import { it } from 'vitest';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { CompanyId } from '#shared/domain/ids.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { contactRows } from '#test/helpers/contactRows.ts';
import { pipelineBoard } from '#test/helpers/pipelineBoard.ts';
import { followUps as words } from '#shared/messages/followUps.ts';
const ZONE = 'Europe/Madrid';
const setUp = async () => {
  const board = await pipelineBoard();
  const { plans, transact, clock, app } = board;
  const finish = () => { while (plans.isLeft()) transact(() => plans.step(clock.now())); };
  finish();
  const show = (d: string) => { const t = answerOf(app.today.get({ most: 50 })); return t.entries.map(({ group, items }) => `${group}: ${items.map((o) => `${o.rule}${o.step} ${o.roleTitle} ${o.day} ${o.at} ${o.hold} "${words.reason(o, d as LocalDay)}" ur=${o.userReason}`).join(' + ')}`).concat(`quiet ${t.quiet} behind ${t.isBehind}`); };
  return { ...board, finish, show };
};
const at = (day: string, time: string) => ({ day: day as LocalDay, time, zone: ZONE });
const P = (b: any, role: any, dana: any, part: any) => answerOf(b.app.interactions.log({ roleId: role.id, who: { kind: 'person', personId: dana, part: 'recruiter' }, direction: 'in', channel: 'call', isAutomatic: false, reached: true, text: '', at: at('2026-03-02', '08:50'), ...part }) as any) as any;
it('edit kills promise', async () => {
  const b = await setUp();
  const role = b.add('Edit', 'saved'); const dana = contactRows(b.db).person('Dana', role.companyId as CompanyId);
  const { id } = P(b, role, dana, { also: { promise: { what: 'call', due: at('2026-03-02', '09:10'), text: '' } } });
  b.clock.set('2026-03-02T09:00:00.000Z', '2026-03-02', '10:00');
  console.log('A before', b.show('2026-03-02'));
  console.log(b.app.interactions.patch({ id, version: 1, fields: { at: at('2026-03-02', '08:55') } } as any));
  console.log('A after edit', b.show('2026-03-02'), b.followUps.ofRole(role.id));
});
it('keeps earlier + other person', async () => {
  const b = await setUp();
  const role = b.add('Keeps', 'saved'); const rows = contactRows(b.db); const dana = rows.person('Dana', role.companyId as CompanyId); const lee = rows.person('Lee', role.companyId as CompanyId);
  P(b, role, dana, { also: { promise: { what: 'call', due: at('2026-03-05', '09:10'), text: '' } } });
  const [p] = answerOf(b.app.promises.list(role.id)) as any;
  P(b, role, lee, { at: at('2026-02-20', '10:00'), direction: 'out', also: { keeps: [p.id] } });
  console.log('B', answerOf(b.app.promises.list(role.id)));
});
it('snooze pulls forward', async () => {
  const b = await setUp();
  const r1 = b.add('R1', 'screening'); const r2 = b.add('R2', 'screening'); const dana = contactRows(b.db).person('Dana', r1.companyId as CompanyId);
  P(b, r1, dana, { channel: 'email', at: at('2026-02-27', '10:00'), reached: null });
  P(b, r2, dana, { channel: 'email', at: at('2026-03-02', '08:00'), reached: null });
  console.log('C before', b.show('2026-03-02'));
  const t = answerOf(b.app.today.get({ most: 50 })) as any;
  await b.app.followUps.act({ items: t.entries[0].items.map((o: any) => ({ roleId: o.roleId, key: o.key })), act: 'snoozed', until: at('2026-03-02', '10:00'), reason: '' } as any);
  console.log('C after', b.show('2026-03-02'));
});
it('words', async () => {
  const b = await setUp();
  const r1 = b.add('NoApplied', 'applied', 'X', { appliedOn: null as never }); const dana = contactRows(b.db).person('Dana', r1.companyId as CompanyId);
  P(b, r1, dana, { channel: 'email', direction: 'out', at: at('2026-02-19', '10:00'), reached: null });
  const r2 = b.add('HeardSameDay', 'applied', 'Y', { appliedOn: '2026-02-12' as LocalDay });
  const eve = contactRows(b.db).person('Eve', r2.companyId as CompanyId);
  P(b, r2, eve, { at: at('2026-02-12', '17:00') });
  const r3 = b.add('Iv', 'interview', 'Z', { appliedOn: '2026-01-02' as LocalDay });
  const fay = contactRows(b.db).person('Fay', r3.companyId as CompanyId);
  answerOf(b.app.interviews.create({ roleId: r3.id, at: at('2026-02-09', '10:00'), minutes: 45, channel: 'video', place: null, state: 'held', personIds: [fay], notes: '' } as any));
  P(b, r3, fay, { at: at('2026-02-20', '17:00') });
  b.finish();
  console.log('D', b.show('2026-03-02'));
  b.clock.set('2026-03-02T09:00:00.000Z', '2026-03-02', '10:00');
});
it('poison due', async () => {
  const b = await setUp();
  const role = b.add('Poison', 'saved'); const dana = contactRows(b.db).person('Dana', role.companyId as CompanyId);
  P(b, role, dana, { also: { promise: { what: 'call', due: at('2026-03-02', '09:10'), text: '' } } });
  try { b.db.exec("UPDATE promises SET due_at = '2026-03-02 08:10:00'"); answerOf(b.app.today.get({ most: 5 })); P(b, role, dana, { at: at('2026-03-02', '08:52') }); console.log('E fine'); } catch (e) { console.log('E throws', String(e)); }
});
it('rollback of a walk', async () => {
  const b = await setUp();
  for (let i = 0; i < 30; i += 1) b.add(`W${i}`, 'applied', 'Acme', { appliedOn: '2026-02-19' as LocalDay });
  const n = () => b.db.prepare("SELECT count(*) n FROM follow_ups WHERE state='open'").get();
  b.finish(); console.log('F full', n());
  b.db.exec("DELETE FROM follow_ups; UPDATE role_facts SET plan_at='' ; DELETE FROM plan_basis"); 
  b.plans.lookAgain();
  try { b.transact(() => { for (let i = 0; i < 3; i += 1) b.plans.step(b.clock.now()); throw new Error('full'); }); } catch {}
  // walk phase until basis set
  let g = 0; while (b.plans.isLeft() && g < 100) { g += 1; b.transact(() => b.plans.step(b.clock.now())); }
  console.log('F after rolled back walk', n());
  b.db.exec("DELETE FROM follow_ups; UPDATE role_facts SET plan_at=''"); b.plans.lookAgain();
  try { b.transact(() => { while (b.plans.step(b.clock.now())); throw new Error('full'); }); } catch {}
  console.log('F isLeft after rolled back last step', b.plans.isLeft(), n(), b.plans.passed(b.clock.now()).length);
});
