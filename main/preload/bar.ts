/**
 * The preload of the call bar: bundled into one CommonJS file, because a sandboxed preload can load nothing else.
 */
import { contextBridge, ipcRenderer } from 'electron/renderer';
import { expose } from './expose.ts';

expose('bar', { contextBridge, ipcRenderer });
