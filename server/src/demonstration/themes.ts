import type { Theme } from './theme.js';
import { coalPowerThemes } from './themes-coal-power.js';
import { corridorThemes } from './themes-corridor.js';
import { countrysideThemes } from './themes-countryside.js';
import { pillarThemes } from './themes-pillar.js';

/** What the demonstration province works on, library by library. */
export const themes: readonly Theme[] = [
  ...corridorThemes,
  ...countrysideThemes,
  ...coalPowerThemes,
  ...pillarThemes,
];
