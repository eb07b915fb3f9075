import { useMemo, useRef, useState } from 'preact/hooks';
import { FailedNote } from '../../../components/base/FailedNote.tsx';
import { ReportForm } from '../../../components/posts/ReportForm.tsx';
import { SenderForm } from '../../../components/posts/SenderForm.tsx';
import { text } from '../../../utils/i18n/text.ts';
import { scopeKey } from '../../../utils/report/scope.ts';
import { readSpan, usualDays } from '../../../utils/report/span.ts';
import { keepWish, lastWish, type ReportWish } from '../../../utils/settings/report-choice.ts';
import { SENDER_NAME_AT_MOST } from '../../../utils/settings/report-sender.ts';
import { PartHeading } from '../PartHeading.tsx';
import { ReportPreview } from './ReportPreview.tsx';
import { scopeTitle, scopeWords } from './scope-words.ts';
import { useReport } from './use-report.ts';
import { useScopes } from './use-scopes.ts';
import { useSender } from './use-sender.ts';
import '../../../components/base/button.css';
import '../../../components/base/hint.css';
import './report-page.css';

/** The dashboard's section for a report: what it is about, how it looks, and saving it. */
export function ReportPage() {
  const now = useMemo(Date.now, []);
  const [said, setSaid] = useState('');
  const scopes = useScopes();
  const sender = useSender(setSaid);
  const [wish, setWish] = useState(() => lastWish() ?? { scope: '', ...usualDays(now), hasCost: false });
  const change = (next: ReportWish) => {
    setWish(next);
    keepWish(next);
  };
  const chosen = scopes.list?.find(({ scope }) => scopeKey(scope) === wish.scope) ?? scopes.list?.[0] ?? null;
  const { from, to } = wish;
  const span = useMemo(() => readSpan(from, to, now), [from, to, now]);
  const isRight = typeof span !== 'string';
  const title = chosen ? scopeTitle(chosen) : '';
  const frame = {
    title,
    name: sender.name ?? '',
    logo: sender.logo ?? '',
    hasCost: wish.hasCost,
    madeAt: now,
  };
  const report = useReport(chosen?.ids ?? null, isRight ? span : null, frame);
  // What was made last is shown until the next is there.
  const shown = useRef(report.made);
  if (report.made) shown.current = report.made;
  return (
    <main class="report-page">
      <PartHeading title={text('report')} />
      <FailedNote what="posts" why={scopes.why} onAgain={() => void scopes.reread()} />
      <FailedNote what="settings" why={sender.why} onAgain={() => void sender.reread()} />
      <FailedNote what="past" why={report.why} onAgain={report.making.again} />
      <div class="report-page-parts">
        <div class="report-page-side">
          {scopes.list && chosen && (
            <ReportForm
              wish={{ ...wish, scope: scopeKey(chosen.scope) }}
              scopes={scopes.list.map((one) => ({ key: scopeKey(one.scope), words: scopeWords(one) }))}
              problem={isRight ? null : span}
              onWish={change}
            />
          )}
          <SenderForm
            name={frame.name}
            nameAtMost={SENDER_NAME_AT_MOST}
            logo={frame.logo}
            onName={(name) => void sender.changeName(name)}
            onLogo={(logo) => void sender.changeLogo(logo)}
          />
          <p class="hint" role="status">
            {said}
          </p>
        </div>
        <ReportPreview
          made={report.made}
          shown={shown.current}
          making={report.making}
          to={to}
          title={title}
          onSaid={setSaid}
        />
      </div>
    </main>
  );
}
