import { fromBase64 } from '@/utils/core/base64';
import { WEIGHTS } from './generated/weights';
import { openWording, type WordingModel } from './model';

/** The weights that come with the product. Not for content scripts: they get them with the rules. */
export const openBuiltinWording = (): WordingModel => openWording(fromBase64(WEIGHTS).buffer);
