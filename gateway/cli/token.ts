import { runInThisProcess } from './command.ts';
import { tokenCommand } from './token-command.ts';

await runInThisProcess(tokenCommand);
