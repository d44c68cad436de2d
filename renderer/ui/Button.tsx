import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { classes } from './classes.ts';

type Look = 'primary' | 'secondary' | 'quiet';
type Props = ComponentProps<'button'> & { readonly look?: Look; readonly size?: 'medium' | 'large' };

/** A button with words on it. One primary per screen at most. */
export const Button = ({ look = 'secondary', size = 'medium', className, type = 'button', ...rest }: Props) => (
  <button {...rest} type={type} data-look={look} data-size={size} className={classes(styles.button, className)} />
);

/** A link that looks like a button: it leads to another screen. */
export const ButtonLink = ({
  look = 'secondary',
  size = 'medium',
  className,
  ...rest
}: ComponentProps<'a'> & { readonly look?: Look; readonly size?: 'medium' | 'large' }) => (
  <a {...rest} data-look={look} data-size={size} className={classes(styles.button, className)} />
);
