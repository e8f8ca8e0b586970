import { useState } from 'react';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FormDialog } from '@plinth/backstage-plugin-platform-services-react';
import { useAcknowledge } from '../../hooks';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { WhatMoved } from '../RowDetails/WhatMoved';
import { useLetterWords } from '../RowDetails/useLetterWords';
import { OpenService } from './openRows';

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    paddingLeft: theme.spacing(4),
    '& > li': { marginBottom: theme.spacing(1) },
  },
  strong: { fontWeight: 'bold' },
}));

/** Props of {@link AcknowledgeDialog}. */
export interface AcknowledgeDialogProps {
  entityRef: string;
  /** What is open, by service; not empty. */
  services: OpenService[];
  onClose(): void;
  /** Told to the reader. */
  onDone(message: string): void;
}

/**
 * Acknowledges all that is open, after showing it: every task with its part,
 * its duty and what moved. Whole services can be left out.
 */
export function AcknowledgeDialog(props: AcknowledgeDialogProps) {
  const { entityRef, services, onClose, onDone } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const letterWords = useLetterWords();
  const acknowledge = useAcknowledge(entityRef);
  const [leftOut, setLeftOut] = useState<string[]>([]);

  const chosen = services
    .filter(({ key }) => !leftOut.includes(key))
    .flatMap(({ rows }) => rows);
  const toggle = (key: string) =>
    setLeftOut(before =>
      before.includes(key)
        ? before.filter(other => other !== key)
        : [...before, key],
    );

  return (
    <FormDialog
      title={t('acknowledge.title')}
      submit={t('acknowledge.submit', { number: String(chosen.length) })}
      ready={chosen.length > 0}
      isPending={acknowledge.isPending}
      error={acknowledge.error}
      onClose={onClose}
      onSubmit={() =>
        acknowledge.mutate(
          chosen.map(({ row, standing }) => ({
            id: row.id,
            hash: standing.hash,
          })),
          {
            onSuccess: ({ acknowledged, refused }) =>
              onDone(
                [
                  t('acknowledge.done', { count: acknowledged.length }),
                  refused.length > 0 &&
                    t('acknowledge.refused', { count: refused.length }),
                ]
                  .filter(Boolean)
                  .join(' '),
              ),
          },
        )
      }
    >
      <Typography variant="body2">{t('acknowledge.what')}</Typography>
      {services.map(({ key, title, rows }) => (
        <section key={key}>
          <FormControlLabel
            control={
              <Checkbox
                color="primary"
                checked={!leftOut.includes(key)}
                onChange={() => toggle(key)}
              />
            }
            label={
              <span className={classes.strong}>
                {t('acknowledge.service', {
                  service: title,
                  count: rows.length,
                })}
              </span>
            }
          />
          <ul className={classes.list}>
            {rows.map(({ row, standing }) => (
              <Typography key={row.id} variant="body2" component="li">
                <span className={classes.strong}>{row.title}</span>
                {': '}
                {letterWords(row.assignments.consumer?.involvement ?? '')}
                {row.assignments.consumer?.duty && (
                  <div>{row.assignments.consumer.duty}</div>
                )}
                {standing.moved && <WhatMoved moves={standing.moved} />}
              </Typography>
            ))}
          </ul>
        </section>
      ))}
    </FormDialog>
  );
}
