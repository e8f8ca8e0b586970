import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { OutlinedField } from '@plinth/backstage-plugin-platform-services-react';
import { ItemPlace } from '@plinth/backstage-plugin-platform-roadmap-common';
import { platformRoadmapTranslationRef } from '../../../translation';
import { usePlannerContext } from '../plannerContext';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      gap: theme.spacing(1),
      alignItems: 'center',
      padding: theme.spacing(1, 2),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    field: { maxWidth: theme.spacing(50) },
  }),
  { name: 'PlinthAddItem' },
);

/** Adds an item at the end of a list by its name. */
export function AddItem(props: {
  to: Pick<ItemPlace, 'horizon' | 'interval'>;
}) {
  const { to } = props;
  const classes = useStyles();
  const { add } = usePlannerContext();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const [project, setProject] = useState('');
  const label = t('planner.newItem', {
    where: t(`planner.where.${to.horizon}`),
  });

  return (
    <form
      className={classes.root}
      onSubmit={event => {
        event.preventDefault();
        if (project.trim()) {
          add(project.trim(), to);
          setProject('');
        }
      }}
    >
      <OutlinedField
        className={classes.field}
        size="small"
        fullWidth
        value={project}
        placeholder={label}
        inputProps={{ 'aria-label': label, maxLength: 300 }}
        onChange={event => setProject(event.target.value)}
      />
      <Button type="submit" variant="outlined" disabled={!project.trim()}>
        {t('planner.add')}
      </Button>
    </form>
  );
}
