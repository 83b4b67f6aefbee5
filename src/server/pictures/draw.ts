import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** The faces that pictures are written in: Latin, Greek, Cyrillic, Arabic letters and more; other letters are left out. */
const FACES = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'];
const FAMILY = 'DejaVu Sans';

const fileOf = (name: string): Promise<Buffer> => readFile(fileURLToPath(import.meta.resolve(name)));

let ready: Promise<readonly Uint8Array[]> | null = null;

/** The renderer and its faces, loaded when the first picture is asked for. */
function load(): Promise<readonly Uint8Array[]> {
  ready ??= (async () => {
    await initWasm(new Uint8Array(await fileOf('@resvg/resvg-wasm/index_bg.wasm')));
    return Promise.all(FACES.map(async face => new Uint8Array(await fileOf(`dejavu-fonts-ttf/ttf/${face}`))));
  })();
  return ready;
}

/** An SVG as PNG, so many pixels wide, on white where nothing is drawn. It takes some tens of milliseconds: remember it. */
export async function pngOf(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  const fontBuffers = [...(await load())];
  const drawing = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
  });
  const image = drawing.render();
  const png = new Uint8Array(image.asPng());
  image.free();
  drawing.free();
  return png;
}
