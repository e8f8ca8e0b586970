import { FormEvent, useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { OutlinedField } from '@plinth/backstage-plugin-platform-services-react';
import type { NewFeedToken } from '@plinth/backstage-plugin-platform-roadmap-common';
import { useCreateFeedToken } from '../../../hooks';
import { platformRoadmapTranslationRef } from '../../../translation';

/** As much as the backend takes. */
const MAX_LENGTH = 100;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
    },
  }),
  { name: 'PlinthCreateFeedToken' },
);

/** Makes a token for one feed reader or calendar. */
export function CreateFeedToken(props: {
  onCreated(token: NewFeedToken): void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const create = useCreateFeedToken();
  const [title, setTitle] = useState('');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() && !create.isPending) {
      create.mutate(title.trim(), {
        onSuccess: token => {
          setTitle('');
          props.onCreated(token);
        },
      });
    }
  };
  return (
    <>
      <form className={classes.root} onSubmit={onSubmit}>
        <OutlinedField
          id="plinth-feed-token-title"
          size="small"
          label={t('feeds.name')}
          value={title}
          onChange={event => setTitle(event.target.value)}
          inputProps={{ maxLength: MAX_LENGTH }}
        />
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={title.trim() === ''}
        >
          {t('feeds.create')}
        </Button>
      </form>
      {create.error && (
        <Typography variant="body2" color="error" role="alert">
          {t('action.failed', { message: create.error.message })}
        </Typography>
      )}
    </>
  );
}
