import root from '../prettier.config.mjs';

/** Templates have control flow, which plain HTML would take for text. */
export default { ...root, overrides: [{ files: 'src/app/**/*.html', options: { parser: 'angular' } }] };
