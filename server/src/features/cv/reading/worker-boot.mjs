// tsx does not reach into worker threads by itself: in development the thread registers it before its source.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
