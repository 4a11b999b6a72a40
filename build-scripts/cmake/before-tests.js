// Hands the program its own code: left to itself, Emscripten 3.1.6 asks fetch() for a path, which Node's does not take.
Module['wasmBinary'] = require('fs').readFileSync(`${__dirname}/nn-tests.wasm`);
