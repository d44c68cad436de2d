import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef, type Ref, useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Column, DataTable, type TableHandle } from '#renderer/ui/DataTable.tsx';
import type { Order } from '#renderer/ui/DataTableHead.tsx';

type Row = { readonly id: string; readonly name: string };
type Sort = 'name' | 'size';

const columns: readonly Column<Row, Sort>[] = [
  { id: 'name', label: 'Name', share: 60, sort: 'name', cell: ({ name }) => name },
  { id: 'size', label: 'Size', share: 20, sort: 'size', first: 'descending', cell: () => '1' },
  { id: 'link', label: 'Link', share: 20, cell: ({ id }) => <a href={`#${id}`}>Go</a> },
];

const rowOf = (index: number): Row => ({ id: `id-${index}`, name: `Row ${index}` });

const onOpen = vi.fn<(row: Row) => void>();
const onShow = vi.fn<(first: number, last: number) => void>();
const onOrder = vi.fn<(order: Order<Sort>) => void>();

type TableProps = {
  readonly total: number;
  readonly rowAt: (index: number) => Row | undefined;
  readonly handle?: Ref<TableHandle>;
};

const Table = ({ total, rowAt, handle = null }: TableProps) => {
  const [order, setOrder] = useState<Order<Sort>>({ sort: 'name', direction: 'ascending' });
  return (
    <DataTable
      label="Things"
      columns={columns}
      total={total}
      rowAt={rowAt}
      idOf={({ id }) => id}
      onShow={onShow}
      order={order}
      onOrder={(next) => {
        onOrder(next);
        setOrder(next);
      }}
      onOpen={onOpen}
      openId="id-2"
      listKey={`${order.sort} ${order.direction}`}
      loading="Loading…"
      ref={handle}
    />
  );
};

const show = (total = 100_000, rowAt: (index: number) => Row | undefined = rowOf) => {
  const user = userEvent.setup();
  render(<Table total={total} rowAt={rowAt} />);
  return user;
};

const row = (index: number): HTMLElement => screen.getByRole('row', { name: new RegExp(`^Row ${index} `) });

beforeEach(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 600 });
  for (const mock of [onOpen, onShow, onOrder]) {
    mock.mockReset();
  }
});

describe('A table of 100,000 rows', () => {
  it('draws those in sight only, says how many there are, and asks for those that it draws', () => {
    show();
    const table = screen.getByRole('grid', { name: 'Things' });
    expect(table).toHaveAttribute('aria-rowcount', '100001');
    expect(within(table).getAllByRole('row').length).toBeLessThan(60);
    expect(row(0)).toHaveAttribute('aria-rowindex', '2');
    expect(onShow).toHaveBeenLastCalledWith(0, expect.any(Number));
    expect(onShow.mock.lastCall?.[1]).toBeLessThan(60);
  });

  it('has one row that the Tab key reaches, and goes by arrows, j and k from there', async () => {
    const user = show();
    for (let stop = 0; stop < 3; stop += 1) {
      await user.tab();
    }
    expect(row(0)).toHaveFocus();
    await user.keyboard('{ArrowDown}j');
    expect(row(2)).toHaveFocus();
    await user.keyboard('k{ArrowUp}{ArrowUp}');
    expect(row(0)).toHaveFocus();
  });

  it('goes by Page down, End and Home, and keeps the focused row in the page', async () => {
    const user = show();
    row(0).focus();
    await user.keyboard('{PageDown}');
    const place = Number(document.activeElement?.getAttribute('aria-rowindex'));
    expect(place).toBeGreaterThan(10);
    await user.keyboard('{PageUp}');
    expect(row(0)).toHaveFocus();
    await user.keyboard('{End}');
    expect(row(99_999)).toHaveFocus();
    expect(row(99_999)).toHaveAttribute('aria-rowindex', '100001');
    await user.keyboard('{Home}');
    expect(row(0)).toHaveFocus();
  });

  it('opens a row by Enter and by a click, but not by a click on a link in it', async () => {
    const user = show();
    row(0).focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(rowOf(1));
    await user.click(row(3));
    expect(onOpen).toHaveBeenLastCalledWith(rowOf(3));
    await user.click(within(row(4)).getByRole('link'));
    expect(onOpen).toHaveBeenCalledTimes(2);
  });

  it('leaves combinations with Ctrl to the app', async () => {
    const user = show();
    row(0).focus();
    await user.keyboard('{Control>}k{/Control}');
    expect(row(0)).toHaveFocus();
  });

  it('marks the row that is shown beside it', () => {
    show();
    expect(row(2)).toHaveAttribute('aria-selected', 'true');
    expect(row(1)).toHaveAttribute('aria-selected', 'false');
  });

  it('draws a shape for a row that is still being read', () => {
    show(3, () => undefined);
    expect(screen.getAllByText('Loading…')).toHaveLength(3);
  });
});

describe('Sorting', () => {
  it('is by the head of a column, says so, and turns round at the second click', async () => {
    const user = show(3);
    const head = (name: string) => screen.getByRole('columnheader', { name });
    expect(head('Name')).toHaveAttribute('aria-sort', 'ascending');
    expect(head('Size')).toHaveAttribute('aria-sort', 'none');
    expect(head('Link')).not.toHaveAttribute('aria-sort');
    await user.click(screen.getByRole('button', { name: 'Name' }));
    expect(head('Name')).toHaveAttribute('aria-sort', 'descending');
    await user.click(screen.getByRole('button', { name: 'Size' }));
    expect(head('Size')).toHaveAttribute('aria-sort', 'descending');
    expect(onOrder).toHaveBeenCalledTimes(2);
  });
});

describe('A row that was just added', () => {
  const before = (index: number): Row => rowOf(index * 2);
  const after = (index: number): Row => rowOf(index);

  it('gets the focus once it is read, if nobody has gone elsewhere', () => {
    const handle = createRef<TableHandle>();
    const { rerender } = render(<Table total={3} rowAt={before} handle={handle} />);
    act(() => handle.current?.focus('id-1'));
    expect(row(0)).toHaveFocus();
    rerender(<Table total={6} rowAt={after} handle={handle} />);
    expect(row(1)).toHaveFocus();
  });

  it('takes it from nobody who has gone elsewhere', () => {
    const handle = createRef<TableHandle>();
    const { rerender } = render(<Table total={3} rowAt={before} handle={handle} />);
    act(() => handle.current?.focus('id-1'));
    const elsewhere = screen.getByRole('button', { name: 'Size' });
    act(() => elsewhere.focus());
    rerender(<Table total={6} rowAt={after} handle={handle} />);
    expect(elsewhere).toHaveFocus();
  });
});
