/** A page of words: sections of paragraphs; a line that starts with `- ` is an item, one with four spaces is code. */
export interface Prose {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string;
    readonly body: readonly string[];
  }[];
}

export type ProseTopic = 'about' | 'method' | 'glossary' | 'data';
export type Proses = Readonly<Record<ProseTopic, Prose>>;
