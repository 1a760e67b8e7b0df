// The frames of the long connection: protobuf, as the SDK's own pbbp2 reads and writes them.
import protobuf from 'protobufjs';

// The first two are uint64 on the wire, which looks the same for small numbers; loading the SDK takes 64-bit support
// away from every protobufjs of the process.
const PROTO = `
syntax = "proto2";
package pbbp2;
message Header { required string key = 1; required string value = 2; }
message Frame {
  required uint32 SeqID = 1;
  required uint32 LogID = 2;
  required int32 service = 3;
  required int32 method = 4;
  repeated Header headers = 5;
  optional string payload_encoding = 6;
  optional string payload_type = 7;
  optional bytes payload = 8;
  optional string LogIDNew = 9;
}`;

const FRAME = protobuf.parse(PROTO, { keepCase: true }).root.lookupType('pbbp2.Frame');

export const CONTROL = 0;
export const DATA = 1;

export interface Frame {
  readonly service: number;
  readonly method: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Buffer;
}

export function encodeFrame(frame: Frame, sequence: number): Uint8Array {
  const headers = Object.entries(frame.headers).map(([key, value]) => ({ key, value }));
  const { service, method, payload } = frame;
  return FRAME.encode({ SeqID: sequence, LogID: sequence, service, method, headers, payload }).finish();
}

interface WireFrame {
  readonly service: number;
  readonly method: number;
  readonly headers?: readonly { readonly key: string; readonly value: string }[];
  readonly payload?: Uint8Array;
}

export function decodeFrame(bytes: Uint8Array): Frame {
  const wire = FRAME.decode(bytes) as unknown as WireFrame;
  const headers = Object.fromEntries((wire.headers ?? []).map(({ key, value }) => [key, value]));
  return { service: wire.service, method: wire.method, headers, payload: Buffer.from(wire.payload ?? []) };
}
