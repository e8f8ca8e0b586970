import { renderInTestApp } from '@backstage/frontend-test-utils';
import { PlinthQueryProvider } from '@plinth/backstage-plugin-platform-services-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeSharedResponsibilityApi } from '../../__fixtures__/FakeSharedResponsibilityApi';
import { sharedResponsibilityApiRef } from '../../api';
import { ExportMenu } from './ExportMenu';

const POSTGRES = 'platformservice:default/managed-postgres';

describe('taking a matrix away', () => {
  it('offers an OSCAL plan for each variant, since a plan is of one', async () => {
    const api = new FakeSharedResponsibilityApi({});
    const exportMatrix = jest
      .spyOn(api, 'exportMatrix')
      .mockRejectedValue(new Error('Not today.'));
    renderInTestApp(
      <PlinthQueryProvider>
        <ExportMenu state={await api.getServiceMatrix(POSTGRES)} />
      </PlinthQueryProvider>,
      { apis: [[sharedResponsibilityApiRef, api]] },
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /Export/ }),
    );
    expect(
      screen.getAllByRole('menuitem').map(item => item.textContent),
    ).toEqual([
      'YAML',
      'CSV, for spreadsheets',
      'Markdown',
      'OSCAL, for auditors: standard',
      'OSCAL, for auditors: self-service',
      'JSON',
    ]);
    await userEvent.click(
      screen.getByRole('menuitem', { name: /self-service/ }),
    );
    expect(exportMatrix).toHaveBeenCalledWith(POSTGRES, {
      format: 'oscal',
      variant: 'self-service',
    });
    expect(await screen.findByText(/Not today\./)).toBeInTheDocument();
  });
});
