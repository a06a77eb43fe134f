import { useState } from 'react';
import { FileButton } from '@/components/page/FileButton';
import { Notice } from '@/components/page/Notice';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { toBase64 } from '@/utils/core/base64';
import type { EvidenceParts } from '@/utils/domain/audit/evidence-file';

type Shot = EvidenceParts['screenshot'];

const LIMIT = 8_000_000;

interface ScreenshotProps {
  readonly shot: Shot;
  readonly onChange: (shot: Shot) => void;
}

/** A picture the person took themselves. The extension has no right to photograph pages, and asks for none. */
export function Screenshot({ shot, onChange }: ScreenshotProps) {
  const [isBig, setBig] = useState(false);
  const add = async (file: File) => {
    setBig(file.size > LIMIT);
    if (file.size > LIMIT) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    onChange({ name: file.name, type: file.type, base64: toBase64(bytes) });
  };
  return (
    <div className="row wrap">
      {shot ? (
        <>
          <span>{t('org.evidence_shot_named', shot.name)}</span>
          <Button small onClick={() => onChange(null)}>
            {t('org.evidence_shot_drop')}
          </Button>
        </>
      ) : (
        <FileButton accept="image/png,image/jpeg,image/webp" onFile={(file) => void add(file)}>
          {t('org.evidence_shot')}
        </FileButton>
      )}
      {isBig && <Notice tone="block">{t('org.evidence_shot_big')}</Notice>}
    </div>
  );
}
