/** A line of input as bytes, or the mark that it was longer than allowed and has been thrown away. */
export type InputLine = Uint8Array | 'too-long';

const NEWLINE = 10;

/**
 * Lines of a byte stream, without their ends. Never holds more than one line, nor more than `most` bytes of it; splitting
 * bytes and not text keeps one line's broken encoding from spilling into the next.
 */
export async function* inputLines(
  stream: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<InputLine> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  const take = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > most) pieces = [];
    else pieces.push(piece);
  };
  const finish = (): InputLine => {
    const line = length > most ? 'too-long' : Buffer.concat(pieces);
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    if (start < chunk.length) take(chunk.subarray(start));
  }
  if (length > 0) yield finish();
}
