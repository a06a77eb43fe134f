import type { Incident } from '@/utils/model/incident';

/** Words of the report; they come from the interface, in its language. */
export interface ReportWords {
  readonly level: (level: Incident['level']) => string;
  readonly time: (at: number) => string;
  readonly account: (uid: string) => string;
  readonly item: (item: Incident['checklist'][number]) => string;
  readonly heads: Readonly<
    Record<
      'facts' | 'course' | 'checklist' | 'standDown' | 'review' | 'cause' | 'lessons' | 'measures',
      string
    >
  >;
  readonly raised: (who: string, at: string, level: string) => string;
}

/** One row of Markdown: no line end and no mark of a list inside what people wrote. */
const line = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();

/** The whole course of an incident as Markdown: who did what when, what was ticked, who agreed to stand down. */
export function incidentReport(incident: Incident, words: ReportWords): string {
  const { title, level, raised, accounts, levels, log, checklist, standDown, review } = incident;
  const { heads } = words;
  const course = [
    ...levels.map((one) => ({
      at: one.at,
      text: `${one.byName} ${words.level(one.level)}: ${line(one.reason)}`,
    })),
    ...log.map((one) => ({ at: one.at, text: `${one.byName} ${line(one.text)}` })),
  ].sort((a, b) => a.at - b.at);
  return [
    `# ${line(title)}`,
    '',
    words.raised(raised.byName, words.time(raised.at), words.level(level)),
    '',
    `## ${heads.facts}`,
    '',
    ...accounts.map((uid) => `- ${words.account(uid)}`),
    '',
    `## ${heads.course}`,
    '',
    ...course.map(({ at, text }) => `- ${words.time(at)} ${text}`),
    '',
    `## ${heads.checklist}`,
    '',
    ...checklist.map((item) => {
      const { done } = item;
      return `- [${done ? 'x' : ' '}] ${line(words.item(item))}${done ? ` (${done.byName} ${words.time(done.at)})` : ''}`;
    }),
    '',
    `## ${heads.standDown}`,
    '',
    ...standDown.map(({ byName, at, note }) => `- ${words.time(at)} ${byName} ${line(note)}`),
    ...(review
      ? [
          '',
          `## ${heads.review}`,
          '',
          `${heads.cause}: ${review.cause}`,
          '',
          `${heads.course}: ${review.course}`,
          '',
          `${heads.lessons}: ${review.lessons}`,
          '',
          `${heads.measures}:`,
          ...review.measures.map((one) => `- ${line(one)}`),
        ]
      : []),
    '',
  ].join('\n');
}
