// Emscripten's code for Node looks at this, which modules do not have. Nothing is read from there: the bytes are handed in.
var __dirname = '';
