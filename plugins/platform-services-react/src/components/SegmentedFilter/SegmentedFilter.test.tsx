import { useState } from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SegmentedFilter } from './SegmentedFilter';

function Probe() {
  const [value, setValue] = useState('cards');
  return (
    <SegmentedFilter
      label="View"
      options={[
        { value: 'cards', label: 'Cards' },
        { value: 'table', label: 'Table' },
      ]}
      value={value}
      onChange={setValue}
    />
  );
}

describe('SegmentedFilter', () => {
  it('is a group of radio buttons for mouse and keyboard', async () => {
    render(<Probe />);
    expect(screen.getByRole('radiogroup', { name: 'View' })).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Cards' })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: 'Table' }));
    expect(screen.getByRole('radio', { name: 'Table' })).toBeChecked();
    await userEvent.keyboard('{ArrowLeft}');
    expect(screen.getByRole('radio', { name: 'Cards' })).toBeChecked();
  });
});
