import express from 'express'

const [body = '', type = ''] = process.argv.slice(2)
const app = express()
app.disable('x-powered-by')
app.disable('etag')
app.get('/v1/courses/:course', (_, response) => {
  response.type(type).send(body)
})
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) console.error(`http://127.0.0.1:${address.port}`)
})
