import type { Long } from 'bson';

/** Writes one BSON document into one buffer; the lengths of nested ones are filled in when they close. */
export class BsonWriter {
  private buffer: Buffer;
  private at = 4;

  /** `size` is a guess: too small a buffer grows. */
  constructor(size: number) {
    this.buffer = Buffer.allocUnsafe(size);
  }

  name(type: number, name: string): void {
    this.reserve(name.length * 3 + 2);
    this.buffer[this.at++] = type;
    this.at += this.buffer.write(name, this.at);
    this.buffer[this.at++] = 0;
  }

  int32(value: number): void {
    this.reserve(4);
    this.at = this.buffer.writeInt32LE(value, this.at);
  }

  int64(value: Long): void {
    this.reserve(8);
    this.at = this.buffer.writeInt32LE(value.low, this.at);
    this.at = this.buffer.writeInt32LE(value.high, this.at);
  }

  text(value: string): void {
    this.reserve(value.length * 3 + 5);
    const written = this.buffer.write(value, this.at + 4);
    this.buffer.writeInt32LE(written + 1, this.at);
    this.at += written + 4;
    this.buffer[this.at++] = 0;
  }

  bytes(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.buffer.set(bytes, this.at);
    this.at += bytes.length;
  }

  /** Begins an embedded document or array; answers what close() has to be given. */
  open(type: number, name: string): number {
    this.name(type, name);
    this.reserve(4);
    this.at += 4;
    return this.at - 4;
  }

  close(start: number): void {
    this.reserve(1);
    this.buffer[this.at++] = 0;
    this.buffer.writeInt32LE(this.at - start, start);
  }

  finish(): Buffer {
    this.close(0);
    return this.buffer.subarray(0, this.at);
  }

  private reserve(more: number): void {
    if (this.at + more <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe((this.at + more) * 2);
    this.buffer.copy(larger, 0, 0, this.at);
    this.buffer = larger;
  }
}
