import type { FileHandle } from 'node:fs/promises';

const CHUNK = 1 << 20;

/** A window that moves over a part of a file: memory stays at what one record needs, however long the file is. */
export class FileWindow {
  readonly #file: FileHandle;
  readonly #end: number;
  #buffer: Buffer = Buffer.alloc(0);
  /** Place in the file of the window's first byte. */
  #start: number;
  /** Place in the file that reading has come to. */
  position: number;

  /** Reads `[start, end)` of the file; `position` may lie anywhere in it. */
  constructor(file: FileHandle, start: number, end: number, position = start) {
    this.#file = file;
    this.#end = end;
    this.#start = position;
    this.position = position;
  }

  /** True where nothing is left. */
  get done(): boolean {
    return this.position >= this.#end;
  }

  /** At least `length` bytes from the position on, or all that are left; what was read before the position is let go. */
  async view(length: number): Promise<Buffer> {
    const from = this.position - this.#start;
    if (this.#buffer.length - from >= length || this.#start + this.#buffer.length >= this.#end)
      return this.#buffer.subarray(from);
    const have = this.#buffer.subarray(from);
    const want = Math.min(Math.max(length, CHUNK), this.#end - this.position);
    const next = Buffer.allocUnsafe(want);
    have.copy(next, 0, 0, Math.min(have.length, want));
    let filled = Math.min(have.length, want);
    while (filled < want) {
      const { bytesRead } = await this.#file.read(next, filled, want - filled, this.position + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    this.#buffer = next.subarray(0, filled);
    this.#start = this.position;
    return this.#buffer;
  }

  /** Moves the position to the next place at or after `from` where the bytes stand; to the end where there is none. */
  async seek(bytes: Buffer, from: number): Promise<void> {
    this.position = Math.min(from, this.#end);
    while (!this.done) {
      const view = await this.view(CHUNK);
      const found = view.indexOf(bytes);
      if (found >= 0) {
        this.position += found;
        return;
      }
      if (this.position + view.length >= this.#end) {
        this.position = this.#end;
        return;
      }
      this.position += Math.max(1, view.length - bytes.length);
    }
  }
}
