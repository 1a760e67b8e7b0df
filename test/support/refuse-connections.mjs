// Preloaded into a process (node --import): every connection or name look-up that leaves this machine is refused and
// written to standard error, so that a test sees the attempt and not only its failure.
import dns from 'node:dns';
import net from 'node:net';

const isHere = (host) =>
  host === undefined || host === 'localhost' || host === '::1' || host.startsWith('127.') || host === '';

function refuse(what) {
  process.stderr.write(`OUTSIDE ${what}\n`);
  throw new Error(`refused: ${what}`);
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof first === 'object' ? first?.host : typeof second === 'string' ? second : undefined;
  if (!isHere(host)) refuse(`connect ${host}`);
  return connect.apply(this, args);
};

const lookup = dns.lookup;
dns.lookup = function (host, ...rest) {
  if (!isHere(host)) refuse(`lookup ${host}`);
  return lookup.call(dns, host, ...rest);
};
