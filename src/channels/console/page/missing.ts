// The missing page needs no more than its top.
import { startMasthead } from './masthead.ts';

startMasthead();
