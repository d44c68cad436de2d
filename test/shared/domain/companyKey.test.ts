import { describe, expect, it } from 'vitest';
import { companyKey } from '#shared/domain/companyKey.ts';

describe('The key by which two companies may be one', () => {
  it.each([
    ['Acme', 'ACME, Inc.'],
    ['Acme', 'Acme Ltd'],
    ['Acme', 'Acme Limited'],
    ['Acme', 'The Acme Co., Ltd.'],
    ['Acme', 'Acme L.L.C.'],
    ['Acme', 'Acme PLC'],
    ['Acme', 'Acme S.A.'],
    ['Acme', 'Acme S. p. A.'],
    ['Acme', 'Acme Pty Ltd'],
    ['Acme', 'Acme Corp.'],
    ['Café Lumière', 'Cafe Lumiere SARL'],
    ['Müller', 'Müller GmbH & Co. KG'],
    ['Siemens', 'SIEMENS AG'],
  ])('of %s is that of %s', (one, other) => expect(companyKey(other)).toBe(companyKey(one)));

  it.each([
    ['Acme', 'Acme Foods'],
    ['Acme', 'Acme 2'],
    ['Inc', 'Ltd'],
    ['Co', 'AG'],
    ['Costa', 'Coste'],
    ['Tesco', 'Tes Co'],
    ['C++ Ltd', 'C Ltd'],
  ])('of %s is not that of %s', (one, other) => expect(companyKey(other)).not.toBe(companyKey(one)));

  it.each(['AG', 'The', 'Co. Ltd', '!!!', '株式会社'])('leaves something of %s', (name) =>
    expect(companyKey(name)).not.toBe(''),
  );
});
