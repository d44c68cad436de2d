import { describe, expect, it } from 'vitest';
import { findRole, type KnownRole, namedRoles } from '#shared/csv/records/findRole.ts';
import { nameKey } from '#shared/domain/nameKey.ts';

const known = (id: number, title: string, isOpen = true): KnownRole<number> => ({
  id,
  titleKey: nameKey(title),
  isOpen,
});

const COMPANIES: Readonly<Record<string, readonly KnownRole<number>[]>> = {
  acme: [known(1, 'Editor'), known(2, 'Tester'), known(3, 'Editor', false)],
  oakmere: [known(4, 'Architect', false)],
  kestrel: [known(5, 'Driver', false), known(6, 'Pilot'), known(7, 'Pilot', false)],
  twins: [known(8, 'Editor'), known(9, 'Editor')],
  shut: [known(10, 'Editor', false), known(11, 'Editor', false)],
};
const facts = {
  ownerOfKey: (key: string) => ({ 'file-x:7': 7, 'url:https://a.example/1': 1 })[key],
  named: namedRoles((companyKey) => COMPANIES[companyKey] ?? []),
};
const find = (company: string, title: string, ...keys: readonly string[]) =>
  findRole({ keys, otherKeys: [], company, title, link: null }, facts);

describe('the role that a row is about', () => {
  it('is found by its key, where the names are of no other role', () => {
    expect(find('Nobody', 'Nothing', 'file-x:7')).toEqual({ role: 7 });
    expect(find('', '', 'file-x:unknown', 'url:https://a.example/1')).toEqual({ role: 1 });
  });
  it('is found by any key of its posting', () => {
    const otherKeys = ['url:https://a.example/1'];
    const row = { keys: ['url:https://www.a.example/1'], otherKeys, company: '', title: '', link: null };
    expect(findRole(row, facts)).toEqual({ role: 1 });
  });
  it('is unclear where its key is of one role, and its names are of another', () => {
    expect(find('Acme', 'Tester', 'url:https://a.example/1')).toEqual({ problem: 'role_unclear' });
    expect(find('Acme', '', 'file-x:7')).toEqual({ problem: 'role_unclear' });
    expect(find('Acme', 'Driver', 'url:https://a.example/1')).toEqual({ role: 1 });
    expect(find('Oakmere', 'Driver', 'url:https://a.example/1')).toEqual({ problem: 'role_unclear' });
    expect(find('An agency', 'Driver', 'url:https://a.example/1')).toEqual({ role: 1 });
  });
  it('is unclear where its keys are of two roles', () => {
    expect(find('Acme', 'Tester', 'file-x:7', 'url:https://a.example/1')).toEqual({ problem: 'role_unclear' });
  });
  it('is found by company and title, in any spelling of the same letters', () => {
    expect(find('ACME', ' tester ')).toEqual({ role: 2 });
    expect(find('Acme', 'Tester', 'file-x:unknown')).toEqual({ role: 2 });
  });
  it('is the only open one of several with the same title', () => {
    expect(find('Acme', 'Editor')).toEqual({ role: 1 });
    expect(find('Twins', 'Editor')).toEqual({ problem: 'role_unclear' });
    expect(find('Shut', 'Editor')).toEqual({ problem: 'role_unclear' });
  });
  it('is, without a title, the only one of the company, or the only open one', () => {
    expect(find('Oakmere', '')).toEqual({ role: 4 });
    expect(find('Kestrel', '')).toEqual({ role: 6 });
    expect(find('Acme', '')).toEqual({ problem: 'role_unclear' });
    expect(find('Shut', '')).toEqual({ problem: 'role_unclear' });
  });
  it('is never guessed', () => {
    expect(find('Acme', 'Driver')).toEqual({ problem: 'role_not_found' });
    expect(find('Nobody', '')).toEqual({ problem: 'role_not_found' });
    expect(find('', 'Editor')).toEqual({ problem: 'role_not_found' });
    expect(find('', '', 'file-x:unknown')).toEqual({ problem: 'role_not_found' });
  });
});
