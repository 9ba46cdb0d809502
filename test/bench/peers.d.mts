export declare const markdownlintCommand: string;
export declare function parse(text: string): number;
export declare const peers: Readonly<Record<string, (text: string) => number | Promise<number>>>;
