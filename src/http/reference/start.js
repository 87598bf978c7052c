SwaggerUIBundle({
  url: '../openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  filter: true,
  // A key stays in the memory of the page, and goes with it.
  persistAuthorization: false,
  // Would send the description to somebody else's server.
  validatorUrl: null,
})
