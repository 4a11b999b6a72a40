/** A button that opens a file. @param {{label: string, help: string, accept: string, onFile: (file: File) => void}} props */
export function FileField({label, help, accept, onFile}) {
  return (
    <label class="file-field">
      <input class="visually-hidden" type="file" aria-description={help} accept={accept} onChange={(event) => {
        const [file] = event.currentTarget.files ?? [];
        event.currentTarget.value = ''; // the same file may be chosen again
        if (file) onFile(file);
      }} />
      <span class="button">{label}</span>
    </label>
  );
}
