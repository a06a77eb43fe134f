import type { PolicyDocument, PolicySettings } from '@/utils/model/policy-document';

/** The settings of a document, without its revision and date. */
export const settingsOf = ({ rev: _rev, updatedAt: _at, ...settings }: PolicyDocument): PolicySettings =>
  settings;
