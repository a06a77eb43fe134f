import { Fragment, memo } from 'react';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** A short title that breaks between words and not inside them. */
export const Title = memo(function Title({
  text,
  className,
}: {
  readonly text: string;
  readonly className: string;
}) {
  return (
    <span className={className}>
      {[...segmenter.segment(text)].map(({ segment, index }) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {segment}
        </Fragment>
      ))}
    </span>
  );
});
