/** Saved runs: put the present one aside, draw others beside it, compare them all, bring one back. */
import {useEffect} from 'preact/hooks';

import {createRuns} from '../../playground/runs.js';
import {t} from '../../text/index.js';
import {Larger} from '../seeing/parts/larger.jsx';
import {RunsList} from './runs-list.jsx';
import {RunsTable} from './runs-table.jsx';

/** @param {import('../seeing/views.js').ViewProps} props */
export function RunsView({playground, wide = false}) {
  useEffect(() => {
    playground.runs.value ??= createRuns({...playground, text: t});
  }, []);
  const runs = playground.runs.value;
  if (!runs) return null;
  const empty = runs.runs.value.length === 0;
  return (
    <div class="runs">
      <div class="row">
        <button aria-description={t.saveRunHelp} onClick={() => void runs.save()}>{t.saveRun}</button>
        {!wide && !empty && <Larger playground={playground} id="runs" />}
      </div>
      {empty && <p class="quiet-text">{t.noRuns}</p>}
      {!empty && (wide ? <RunsTable playground={playground} runs={runs} /> : <RunsList runs={runs} />)}
    </div>
  );
}
