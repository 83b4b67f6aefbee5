/** A file's text, bundled as it is (Vite). */
declare module '*?raw' {
  const text: string;
  export default text;
}
