/**
 * What a page that embeds the playground can ask of it by messages, and what it is answered. Only the page around the frame is
 * listened to, and only its origin gets the answer.
 */

/** @typedef {import('../playground/playground.js').Playground} Playground */
/** @typedef {import('../playground/sharing.js').Sharing} Sharing */
/** @typedef {typeof ASKS[number]} Ask */
/** @typedef {{type: Ask, version: 1, id: string | number | null, link: string}} Message */
/** @typedef {'not-understood' | 'locked' | 'too-many' | 'bad-link' | 'failed'} ErrorCode */
/** @typedef {{type: 'downhill:answer', version: 1, id: string | number | null, ok: true, state: EmbedState} | {type: 'downhill:answer', version: 1, id: string | number | null, ok: false, error: {code: ErrorCode, message: string}}} Answer */
/** @typedef {Awaited<ReturnType<typeof stateOf>>} EmbedState */

export const ASKS = /** @type {const} */ (['downhill:play', 'downhill:pause', 'downhill:load', 'downhill:state']);
/** So many may wait for their answer; whoever sends more is told so. */
const MOST_WAITING = 16;
const MOST_ID_CHARACTERS = 100;

/** What came, if it is for us; null: it is somebody else's. @param {any} data @returns {Message | 'not-understood' | null} */
export function readMessage(data) {
  if (typeof data !== 'object' || data === null || typeof data.type !== 'string' || !data.type.startsWith('downhill:')) return null;
  const {type, version, id = null, link = ''} = data;
  const fineId = id === null || Number.isFinite(id) || (typeof id === 'string' && id.length <= MOST_ID_CHARACTERS);
  const fine = ASKS.includes(type) && version === 1 && fineId && typeof link === 'string' && (type !== 'downhill:load' || link !== '');
  return fine ? {type, version, id, link} : 'not-understood';
}

/** @param {Playground} playground @param {Sharing} sharing */
async function stateOf({engine}, sharing) {
  const [progress, metrics] = await engine.askTogether(['progress'], ['evaluate']);
  return {link: await sharing.link(), playing: engine.isPlaying(), update: progress.update, epoch: progress.epoch, train: metrics.train, test: metrics.test};
}

/**
 * @param {{playground: Playground, sharing: Sharing, parent: unknown, answer: (message: Answer, origin: string) => void}} parts
 * @returns {(event: Pick<MessageEvent, 'data' | 'source' | 'origin'>) => Promise<void>} takes a message
 */
export function createParentMessages({playground, sharing, parent, answer}) {
  let waiting = 0;

  /** @param {Message} message @returns {Promise<{code: ErrorCode, message: string} | null>} what went wrong */
  async function act({type, link}) {
    if ((type === 'downhill:play' || type === 'downhill:pause') && playground.fit.peek().lock.includes('play')) {
      return {code: 'locked', message: 'The link of this frame has locked play and pause.'};
    }
    if (type === 'downhill:play') await playground.play();
    if (type === 'downhill:pause') await playground.pause();
    if (type !== 'downhill:load') return null;
    const problem = await sharing.openLink(link);
    return problem === null ? null : {code: 'bad-link', message: problem};
  }

  return async ({data, source, origin}) => {
    if (source !== parent) return;
    const message = readMessage(data);
    if (message === null) return;
    const to = origin === 'null' ? '*' : origin; // a sandboxed page has no origin that could be named
    const id = message === 'not-understood' ? null : message.id;
    const refuse = (/** @type {ErrorCode} */ code, /** @type {string} */ text) =>
      answer({type: 'downhill:answer', version: 1, id, ok: false, error: {code, message: text}}, to);
    if (message === 'not-understood') return refuse('not-understood', `A message has a type (${ASKS.join(', ')}), version 1, an id if wanted, and a link to load.`);
    if (waiting >= MOST_WAITING) return refuse('too-many', `At most ${MOST_WAITING} messages may wait for their answer.`);
    waiting += 1;
    try {
      const problem = await act(message);
      if (problem) refuse(problem.code, problem.message);
      else answer({type: 'downhill:answer', version: 1, id, ok: true, state: await stateOf(playground, sharing)}, to);
    } catch (error) {
      refuse('failed', error instanceof Error ? error.message : String(error));
    } finally {
      waiting -= 1;
    }
  };
}
