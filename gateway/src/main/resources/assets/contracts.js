// Draws the contract that the page names. No request leaves this host.
const place = document.getElementById("contract");
if (place) {
  SwaggerUIBundle({
    url: place.dataset.document,
    domNode: place,
    presets: [SwaggerUIBundle.presets.apis],
    layout: "BaseLayout",
    deepLinking: true,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    validatorUrl: null,
    supportedSubmitMethods: ["get", "head", "post", "put", "patch", "delete"],
  });
}
