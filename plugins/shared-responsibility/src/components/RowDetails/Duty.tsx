import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ExternalLink,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import { Assignment } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';

/** Props of {@link Duty}. */
export interface DutyProps {
  assignment: Assignment;
  /** Texts by mark. */
  footnotes: Record<string, string>;
}

/** What one party does, how, and how often it is proven. */
export function Duty(props: DutyProps) {
  const { assignment, footnotes } = props;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const format = useFormat();
  return (
    <>
      <Typography
        variant="body2"
        color={assignment.duty ? 'textPrimary' : 'textSecondary'}
      >
        {assignment.duty ?? t('details.noDuty')}
      </Typography>
      {assignment.runbook && (
        <Typography variant="body2">
          <ExternalLink url={assignment.runbook}>
            {t('details.runbook')}
          </ExternalLink>
        </Typography>
      )}
      {assignment.due && (
        <Typography variant="body2" color="textSecondary">
          {t('details.due', { interval: format.duration(assignment.due) })}
        </Typography>
      )}
      {assignment.marks?.map(mark => (
        <Typography key={mark} variant="body2" color="textSecondary">
          {mark}: {footnotes[mark]}
        </Typography>
      ))}
    </>
  );
}
