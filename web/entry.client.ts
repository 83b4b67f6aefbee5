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

/** Charts as PNG: drawn by the browser from the SVG file, because no program on the server can. */
async function savePng(link: HTMLAnchorElement): Promise<void> {
  const svg = await (await fetch(link.href)).text();
  const picture = new Image();
  picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * 2;
  canvas.height = picture.height * 2;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const save = document.createElement('a');
  save.download = 'pledgebook.png';
  save.href = canvas.toDataURL('image/png');
  save.click();
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a.as-png')) {
  link.hidden = false;
  link.addEventListener('click', event => {
    event.preventDefault();
    void savePng(link);
  });
}

proveForms(document);
