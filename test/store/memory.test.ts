import { openStore } from '../../src/store/index.ts';
import { storeContract, ticking } from './contract.ts';

storeContract('in memory', () => openStore({ clock: ticking() }));
