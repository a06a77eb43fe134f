import { Component, type ReactNode } from 'react';
import { Notice } from '@/components/page/Notice';
import { t } from '@/components/ui/message';

interface State {
  readonly failed?: string;
}

/** One page that fails says so and leaves the others usable. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { failed: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.failed === undefined) return this.props.children;
    return (
      <div className="wp-section">
        <Notice tone="block" title={t('page.common.page_failed')}>
          {this.state.failed}
        </Notice>
      </div>
    );
  }
}
