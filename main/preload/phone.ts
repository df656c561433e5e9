/**
 * The preload of the phone: bundled into one CommonJS file, because a sandboxed preload can load nothing else.
 */
import { contextBridge, ipcRenderer } from 'electron/renderer';
import { expose } from './expose.ts';

expose('phone', { contextBridge, ipcRenderer });
