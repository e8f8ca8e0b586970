import { useState } from 'react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SearchField } from './SearchField';

function Probe(props: { onChange(value: string): void }) {
  const [value, setValue] = useState('');
  return (
    <>
      <SearchField
        label="Search"
        value={value}
        onChange={next => {
          props.onChange(next);
          setValue(next);
        }}
        delay={30}
      />
      <button onClick={() => setValue('from elsewhere')}>Set</button>
    </>
  );
}

describe('SearchField', () => {
  it('answers once after a pause, clears, and follows its value', async () => {
    const onChange = jest.fn();
    renderInTestApp(<Probe onChange={onChange} />);
    const field = await screen.findByRole('searchbox', { name: 'Search' });

    // In one go, so that no pause of a busy machine comes between the letters
    fireEvent.change(field, { target: { value: 'b' } });
    fireEvent.change(field, { target: { value: 'backup' } });
    await waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    expect(onChange).toHaveBeenLastCalledWith('backup');

    await userEvent.click(
      screen.getByRole('button', { name: 'Clear the search' }),
    );
    expect(field).toHaveFocus();
    await waitFor(() => expect(onChange).toHaveBeenLastCalledWith(''));

    await userEvent.click(screen.getByRole('button', { name: 'Set' }));
    expect(field).toHaveValue('from elsewhere');
    expect(onChange).toHaveBeenCalledTimes(2);
  });
});
