/** What is used of papaparse, which comes without types. */
declare module 'papaparse' {
  interface Options {delimiter: string; newline: '\n'; preview?: number}
  interface Mistake {code: 'MissingQuotes' | 'InvalidQuotes' | string; row?: number}
  const Papa: {parse(text: string, options: Options): {data: string[][]; errors: Mistake[]}};
  export default Papa;
}
