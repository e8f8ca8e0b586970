export { escapeMarkdown, markdownLink, markdownTable } from './escapeMarkdown';
