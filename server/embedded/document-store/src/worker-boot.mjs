// Node 20 starts no TypeScript worker by itself, whatever loader the parent runs under.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
