import { textOf } from "../model/holder";
import type { LiveDocument } from "../model/word-document";
import { COMMON_ERROR, CommonError } from "./common-error";

/** `getFileAsync` and the slices of what it gives. */
export interface FileCopies {
  open(fileType: unknown, sliceSize: number): { readonly handle: number; readonly size: number };
  slice(handle: unknown, index: unknown): readonly number[];
  close(handle: unknown): void;
}

/** `OSF.DDA.Marshaling.File.FileType`. */
const TEXT = 0;
const COMPRESSED = 1;

/** Word keeps no more than two copies at once; who forgets `closeAsync` gets no third. */
const MOST_COPIES = 2;

interface Copy {
  readonly bytes: Uint8Array;
  readonly sliceSize: number;
}

export function openFileCopies(document: LiveDocument): FileCopies {
  const copies = new Map<number, Copy>();
  const state = { lastHandle: 0 };

  function copyOf(handle: unknown): Copy {
    const copy = copies.get(Number(handle));
    if (copy === undefined) throw new CommonError(COMMON_ERROR.invalidParameter);
    return copy;
  }

  return {
    open(fileType, sliceSize) {
      if (copies.size >= MOST_COPIES) throw new CommonError(COMMON_ERROR.memoryFileLimit);
      const bytes = bytesOf(document, fileType);
      const handle = ++state.lastHandle;
      copies.set(handle, { bytes, sliceSize });
      return { handle, size: bytes.length };
    },
    slice(handle, index) {
      const { bytes, sliceSize } = copyOf(handle);
      const start = Number(index) * sliceSize;
      if (!(start >= 0 && start < bytes.length))
        throw new CommonError(COMMON_ERROR.indexOutOfRange);
      return Array.from(bytes.subarray(start, start + sliceSize));
    },
    close(handle) {
      copyOf(handle);
      copies.delete(Number(handle));
    },
  };
}

function bytesOf(document: LiveDocument, fileType: unknown): Uint8Array {
  switch (fileType) {
    case COMPRESSED:
      return document.toDocx();
    case TEXT:
      return new TextEncoder().encode(textOf({ kind: "body", story: document.body }));
    default:
      throw new CommonError(COMMON_ERROR.fileTypeNotSupported);
  }
}
