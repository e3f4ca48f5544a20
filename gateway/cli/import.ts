import { runInThisProcess } from './command.ts';
import { importCommand } from './import-command.ts';

await runInThisProcess(importCommand);
