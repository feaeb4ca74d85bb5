import { describe, expect, it } from 'vitest';
import { orders } from '../../src/catalog/orders/index.ts';

describe('the catalogue of orders', () => {
  it.each(orders.all.map((order) => [order.kind, order] as const))(
    'knows of %s what can be entered wrongly: fields of its own',
    (_, { fields, enters }) => {
      expect(Object.keys(fields)).toEqual(expect.arrayContaining([...enters]));
    },
  );

  it('lets those that program the pump be entered wrongly, and no others', () => {
    const programming = orders.all.filter(({ enters }) => enters.length > 0);
    expect(programming.map(({ kind }) => kind)).toEqual([
      'set-basal',
      'set-program',
      'bolus',
      'priming-bolus',
      'refill',
    ]);
  });
});
