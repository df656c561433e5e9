/**
 * The preload of the desk: bundled into one CommonJS file, because a sandboxed preload can load nothing else.
 */
import { contextBridge, ipcRenderer } from 'electron/renderer';
import { expose } from './expose.ts';

expose('desk', { contextBridge, ipcRenderer });
