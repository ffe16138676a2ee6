import { allEndpoints } from '@longcai/shared/contract';
import { openApi } from '../server/src/http/openapi.js';
import packageJson from '../package.json' with { type: 'json' };

process.stdout.write(`${JSON.stringify(openApi(allEndpoints, packageJson.version), null, 2)}\n`);
