import { runInThisProcess } from './command.ts';
import { orderCommand } from './order-command.ts';

await runInThisProcess(orderCommand);
