/** A network of its own for a command, in which nothing is but the loopback. */
import { spawnSync } from 'node:child_process'

/** Linux gives a process such a network, which is down at first; on some systems to root alone, or to nobody. */
const CUT_OFF = ['unshare', '-rn', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh']

/** What to write before a command, so that it runs without a network; undefined where the system does not allow it. */
export const WITHOUT_NETWORK = spawnSync(CUT_OFF[0]!, [...CUT_OFF.slice(1), 'true']).status === 0 ? CUT_OFF : undefined
