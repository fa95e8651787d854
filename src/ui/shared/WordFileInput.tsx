import type { Ref } from "react";

interface WordFileInputProps {
  /** Clicked to let the user choose. */
  readonly ref: Ref<HTMLInputElement>;
  readonly label: string;
  readonly onChosen: (file: File) => void;
}

/** Lets the user choose a Word document; nothing of it is seen. */
export function WordFileInput({ ref, label, onChosen }: WordFileInputProps) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      accept=".docx,.docm,.dotx,.dotm"
      aria-label={label}
      onChange={({ target }) => {
        const [file] = target.files ?? [];
        if (file !== undefined) onChosen(file);
        target.value = "";
      }}
    />
  );
}
