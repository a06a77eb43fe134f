import { type ComponentType, lazy } from 'react';
import type { PageIconName } from '@/components/page/PageIcon';
import type { MessageKey } from '@/components/ui/message';

export interface Route {
  /** First part of the address after `#/`. */
  readonly path: string;
  readonly title: MessageKey;
  readonly icon: PageIconName;
  readonly page: ComponentType<{ readonly rest: readonly string[] }>;
}

/** Pages of the dashboard in the order of the navigation; the first is home. */
export const routes: readonly Route[] = [
  {
    path: 'overview',
    title: 'page.nav.overview',
    icon: 'home',
    page: lazy(() => import('./pages/overview/OverviewPage')),
  },
  {
    path: 'calendar',
    title: 'calendar.title',
    icon: 'calendar',
    page: lazy(() => import('./pages/calendar/CalendarPage')),
  },
  {
    path: 'ideas',
    title: 'ideas.title',
    icon: 'idea',
    page: lazy(() => import('./pages/ideas/IdeasPage')),
  },
  {
    path: 'plan-rules',
    title: 'planRules.title',
    icon: 'rhythm',
    page: lazy(() => import('./pages/plan-rules/PlanRulesPage')),
  },
  {
    path: 'desk',
    title: 'desk.title',
    icon: 'reply',
    page: lazy(() => import('./pages/desk/DeskPage')),
  },
  {
    path: 'templates',
    title: 'templates.title',
    icon: 'template',
    page: lazy(() => import('./pages/templates/TemplatesPage')),
  },
  {
    path: 'moderation',
    title: 'moderation.title',
    icon: 'hammer',
    page: lazy(() => import('./pages/moderation/ModerationPage')),
  },
  {
    path: 'crisis',
    title: 'crisis.title',
    icon: 'siren',
    page: lazy(() => import('./pages/crisis/CrisisPage')),
  },
  {
    path: 'desk-rules',
    title: 'deskRules.title',
    icon: 'sliders',
    page: lazy(() => import('./pages/desk-rules/DeskRulesPage')),
  },
  {
    path: 'figures',
    title: 'figures.title',
    icon: 'chart',
    page: lazy(() => import('./pages/figures/FiguresPage')),
  },
  {
    path: 'reports',
    title: 'report.title',
    icon: 'report',
    page: lazy(() => import('./pages/reports/ReportsPage')),
  },
  {
    path: 'score',
    title: 'score.title',
    icon: 'scales',
    page: lazy(() => import('./pages/score/ScorePage')),
  },
  {
    path: 'goals',
    title: 'goals.title',
    icon: 'target',
    page: lazy(() => import('./pages/goals/GoalsPage')),
  },
  {
    path: 'accounts',
    title: 'page.nav.accounts',
    icon: 'team',
    page: lazy(() => import('./pages/accounts/AccountsPage')),
  },
  {
    path: 'people',
    title: 'org.nav_people',
    icon: 'badge',
    page: lazy(() => import('./pages/people/PeoplePage')),
  },
  {
    path: 'flows',
    title: 'org.nav_flows',
    icon: 'flow',
    page: lazy(() => import('./pages/flows/FlowsPage')),
  },
  {
    path: 'freeze',
    title: 'org.nav_freeze',
    icon: 'snow',
    page: lazy(() => import('./pages/freeze/FreezePage')),
  },
  {
    path: 'releases',
    title: 'releases.title',
    icon: 'bolt',
    page: lazy(() => import('./pages/releases/ReleasesPage')),
  },
  {
    path: 'rules',
    title: 'page.nav.rules',
    icon: 'book',
    page: lazy(() => import('./pages/policy/RulesPage')),
  },
  {
    path: 'lexicon',
    title: 'page.nav.lexicon',
    icon: 'words',
    page: lazy(() => import('./pages/lexicon/LexiconPage')),
  },
  {
    path: 'batch',
    title: 'page.nav.batch',
    icon: 'batch',
    page: lazy(() => import('./pages/batch/BatchPage')),
  },
  {
    path: 'health',
    title: 'page.nav.health',
    icon: 'pulse',
    page: lazy(() => import('./pages/health/HealthPage')),
  },
  {
    path: 'audit',
    title: 'page.nav.audit',
    icon: 'record',
    page: lazy(() => import('./pages/audit/AuditPage')),
  },
  {
    path: 'evidence',
    title: 'org.nav_evidence',
    icon: 'seal',
    page: lazy(() => import('./pages/evidence/EvidencePage')),
  },
  {
    path: 'backup',
    title: 'org.nav_backup',
    icon: 'archive',
    page: lazy(() => import('./pages/backup/BackupPage')),
  },
  {
    path: 'settings',
    title: 'page.nav.settings',
    icon: 'gear',
    page: lazy(() => import('./pages/settings/SettingsPage')),
  },
];

/** First run stands alone, without the navigation. */
export const WelcomePage = lazy(() => import('./pages/welcome/WelcomePage'));
