import { ReactNode, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { platformServicesReactTranslationRef } from '../../translation';
import { LiveRegion } from '../LiveRegion';
import { StatePanel } from './StatePanel';

const useStyles = makeStyles(
  theme => ({
    code: {
      width: '100%',
      margin: 0,
      padding: theme.spacing(2),
      overflowX: 'auto',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      color: theme.palette.text.primary,
      backgroundColor: theme.palette.background.paper,
      fontSize: theme.typography.body2.fontSize,
    },
  }),
  { name: 'PlinthNotConfigured' },
);

/**
 * Props of {@link NotConfigured}.
 *
 * @public
 */
export interface NotConfiguredProps {
  title: string;
  /** What is missing, and what appears here once it is there. */
  children: ReactNode;
  /** What to paste, and where in a comment of its first line. */
  yaml: string;
}

/**
 * There is nothing because nobody has set it up: says what to paste.
 *
 * @public
 */
export function NotConfigured(props: NotConfiguredProps) {
  const { title, children, yaml } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(yaml);
    setCopied(true);
  };
  return (
    <StatePanel title={title}>
      <Typography variant="body1" component="div">
        {children}
      </Typography>
      <Typography variant="body2">{t('empty.paste')}</Typography>
      {/* A scrolling area must be reachable with the keyboard. */}
      <pre className={classes.code} tabIndex={0} aria-label={t('empty.paste')}>
        <code>{yaml}</code>
      </pre>
      <Button variant="outlined" color="primary" onClick={copy}>
        {t('empty.copy')}
      </Button>
      <LiveRegion>{copied ? t('empty.copied') : ''}</LiveRegion>
    </StatePanel>
  );
}
