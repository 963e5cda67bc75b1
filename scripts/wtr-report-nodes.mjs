// A plugin for @web/test-runner. A failed assertion about a node (`expect(dialog).to.equal(null)`) carries the node in its report, the report
// can't be cloned, and the runner waits two minutes for a page that said nothing. Here a node is reported by its markup.

const SOCKET = '/__web-dev-server__web-socket.js';

/* global Node, structuredClone */
/** Runs in the page. */
function cloneReport(report) {
  try {
    return structuredClone(report);
  } catch {
    const seen = new Set();
    const describe = (_key, value) => {
      if (value instanceof Node) return value.cloneNode(false).outerHTML ?? value.nodeName;
      if (typeof value === 'function' || typeof value === 'symbol') return String(value);
      if (typeof value !== 'object' || value === null) return value;
      if (seen.has(value)) return '[seen before]';
      seen.add(value);
      return value;
    };
    return JSON.parse(JSON.stringify(report, describe));
  }
}

export function reportNodes() {
  return {
    name: 'report-nodes',
    transform(context) {
      if (context.path !== SOCKET) return undefined;
      const body = context.body.replace('structuredClone(obj)', 'cloneReport(obj)');
      if (body === context.body)
        throw new Error('@web/dev-server-core clones its messages in another way now; see scripts/wtr-report-nodes.mjs.');
      return { body: `${body}\n${cloneReport.toString()}\n`, transformCache: false };
    },
  };
}
