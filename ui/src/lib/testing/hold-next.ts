import type { CommandName } from '../ipc/backend';
import type { MockCore } from '../ipc/mock';

/**
 * Holds back the next answer of a command until the answer of this is called: it comes late, and
 * with what was true when it was asked.
 */
export function holdNext(core: MockCore, name: CommandName): () => void {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const invoke = core.invoke;
  let caught = false;
  core.invoke = async function (asked, input) {
    const mine = asked === name && !caught;
    if (mine) caught = true;
    const answer = await invoke.call(core, asked, input);
    if (mine) await held;
    return answer;
  };
  return letGo;
}
