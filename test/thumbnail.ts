export { png } from '../scripts/picture.mjs'
