import { type ReactNode, useRef } from 'react';
import { Button } from '@/components/ui/Button';

interface FileButtonProps {
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
  readonly off?: boolean;
  readonly look?: 'plain' | 'primary';
}

/** A button that asks for one file. The same file may be chosen twice. */
export function FileButton({ accept, onFile, children, off, look }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} off={off} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
