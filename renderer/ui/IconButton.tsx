import type { ComponentProps } from 'react';
import { classes } from './classes.ts';
import styles from './IconButton.module.css';

type Props = Omit<ComponentProps<'button'>, 'aria-label'> & {
  /** Its name, for those who do not see the icon; also its tooltip. */
  readonly label: string;
  readonly size?: 'medium' | 'small';
};

/** A button with an icon only. */
export const IconButton = ({ label, size = 'medium', className, type = 'button', ...rest }: Props) => (
  <button
    title={label}
    {...rest}
    type={type}
    aria-label={label}
    data-size={size}
    className={classes(styles.button, className)}
  />
);
