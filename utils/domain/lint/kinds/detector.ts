import { DETECTORS } from '../detectors';
import type { DetectorRule } from '../types';
import type { Kind } from './kind';

/** Numbers and contacts recognised by their structure and check digits. */
export const detectorKind: Kind<DetectorRule> = (rule) => {
  const detect = DETECTORS[rule.detector];
  if (!detect) throw new Error(`没有名为 ${rule.detector} 的检测器`);
  return (source, view) => (view === source.folded ? detect(source) : []);
};
