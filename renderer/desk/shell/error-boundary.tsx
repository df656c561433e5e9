/** No white page ever: whatever fails while drawing shows a sentence and a way back, and is reported. */
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { readSlice } from '../stores/slices.ts';
import { texts } from '../text/texts.ts';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  readonly onFault: (cause: unknown, where: string) => void;
  readonly onReopen: () => void;
}

/** Catches faults of everything inside. React has no other form for it than a class. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(cause: unknown, info: ErrorInfo) {
    this.props.onFault(cause, info.componentStack ?? '');
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    const { broken } = texts[readSlice('settings')?.language ?? 'es'];
    return (
      <main className="broken" role="alert">
        <h1>{broken.title}</h1>
        <p>{broken.body}</p>
        <button type="button" className="act act-primary" autoFocus onClick={this.props.onReopen}>
          {broken.reopen}
        </button>
      </main>
    );
  }
}
