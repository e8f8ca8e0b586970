export {
  FormerDocumentNotice,
  type FormerDocumentNoticeProps,
} from './FormerDocumentNotice';
