/** What the page of plain JsSIP needs of the library, for its bundle; see `plain-jssip.ts`. */
export { UA, WebSocketInterface } from 'jssip';
