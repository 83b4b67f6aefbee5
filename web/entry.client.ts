import { proveForms } from './proof.ts';
import './styles/index.css';

/** What the pages do more where scripts run; everything works without. */

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-auto-submit]')) {
  for (const select of form.querySelectorAll('select')) select.addEventListener('change', () => form.requestSubmit());
  form.addEventListener('formdata', ({ formData }) => {
    for (const [key, value] of [...formData]) if (value === '') formData.delete(key);
  });
}

const area = document.querySelector<HTMLElement>('#drop');
const input = document.querySelector<HTMLInputElement>('#file');
if (area && input) {
  const over = (on: boolean) => (event: DragEvent) => {
    event.preventDefault();
    area.classList.toggle('over', on);
  };
  area.addEventListener('dragover', over(true));
  area.addEventListener('dragleave', over(false));
  area.addEventListener('drop', event => {
    over(false)(event);
    if (event.dataTransfer?.files.length) input.files = event.dataTransfer.files;
  });
}

proveForms(document);
