import { Component, type ReactNode } from 'react';

type Props = {
  readonly children: ReactNode;
  /** What stands in place of the children after they failed. */
  readonly fallback: (retry: () => void) => ReactNode;
};

/** Keeps a fault of one part from taking the rest of the page with it. React knows no other form for this than a class. */
export class ErrorBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  readonly retry = (): void => this.setState({ hasFailed: false });

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback(this.retry) : this.props.children;
  }
}
