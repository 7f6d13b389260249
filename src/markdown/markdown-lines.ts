/** The part of the state of markdown-it's block rules that tells where its lines are, with a line behind the last. */
interface BlockLines {
  src: string;
  /** Where each begins and ends, and how many signs and columns its indent takes. */
  bMarks: number[];
  eMarks: number[];
  tShift: number[];
  sCount: number[];
  bsCount: number[];
  lineMax: number;
}

type BlockState<Given extends unknown[]> = new (src: string, ...given: Given) => BlockLines;

/** The state of the block rules, which finds the lines by their breaks: markdown-it's own looks at every sign of the text. */
export function withQuickLines<Given extends unknown[]>(State: BlockState<Given>): BlockState<Given> {
  return class extends State {
    constructor(src: string, ...given: Given) {
      super("", ...given);
      this.src = src;
      this.bMarks = [];
      this.eMarks = [];
      this.tShift = [];
      this.sCount = [];
      this.bsCount = [];
      findLines(this);
    }
  };
}

function findLines(state: BlockLines): void {
  const { src, bMarks, eMarks, tShift, sCount, bsCount } = state;
  let start = 0;
  while (start < src.length) {
    const lineBreak = src.indexOf("\n", start);
    const end = lineBreak === -1 ? src.length : lineBreak;
    let first = start;
    let columns = 0;
    for (; first < end; first++) {
      const code = src.charCodeAt(first);
      if (code === space) columns++;
      else if (code === tab) columns += 4 - (columns % 4);
      else break;
    }
    // Spaces alone behind the last break are no line.
    if (first === end && lineBreak === -1) break;
    bMarks.push(start);
    eMarks.push(end);
    tShift.push(first - start);
    sCount.push(columns);
    bsCount.push(0);
    start = end + 1;
  }
  state.lineMax = bMarks.length;
  bMarks.push(src.length);
  eMarks.push(src.length);
  tShift.push(0);
  sCount.push(0);
  bsCount.push(0);
}

const space = " ".charCodeAt(0);
const tab = "\t".charCodeAt(0);
