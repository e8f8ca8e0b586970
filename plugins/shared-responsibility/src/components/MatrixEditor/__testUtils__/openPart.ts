import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

/** A part of the panel beside the grid, opened. */
export async function openPart(name: string) {
  const part = screen.getByRole('region', { name });
  const details = part.querySelector('details')!;
  if (!details.open) {
    await userEvent.click(part.querySelector('summary')!);
  }
  return within(part);
}
