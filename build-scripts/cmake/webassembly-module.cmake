# The program nn-core: nn-core.wasm, its JavaScript nn-core.mjs, and that one's types nn-core.d.mts.
add_executable(nn-core)
file(GLOB NN_BINDINGS CONFIGURE_DEPENDS core/bindings/*.cpp)
if(NN_REAL_DOUBLE) # what only the exact module is asked, so that the others, which come first, stay small
  file(GLOB NN_EXACT_BINDINGS CONFIGURE_DEPENDS core/bindings/functions/*.cpp)
  list(APPEND NN_BINDINGS ${NN_EXACT_BINDINGS})
endif()
target_sources(nn-core PRIVATE ${NN_BINDINGS})
target_include_directories(nn-core PRIVATE core/bindings)
target_link_libraries(nn-core PRIVATE nn)
target_compile_definitions(nn-core PRIVATE EMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0) # as there is no RTTI
set_target_properties(nn-core PROPERTIES SUFFIX .mjs)
configure_file(core/bindings/nn-core.d.ts "${PROJECT_BINARY_DIR}/nn-core.d.mts" COPYONLY)

target_link_options(nn-core PRIVATE
  -lembind -sMODULARIZE=1 -sEXPORT_ES6=1 -sENVIRONMENT=worker,node
  -sWASM_BIGINT=1 # no code of its own for each function with 64-bit numbers, so that modules can share their glue
  -sDYNAMIC_EXECUTION=0 # a page with a strict policy allows no `new Function`
  -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=16MB -sMAXIMUM_MEMORY=256MB
  -sABORTING_MALLOC=0 # out of memory is an error like any other
  -sMALLOC=emmalloc # 3 kB less to download; a training step allocates nothing
  -sTOTAL_STACK=1MB -Wl,--stack-first # an overflow traps instead of overwriting data
  -sFILESYSTEM=0 -sTEXTDECODER=2 -sINCOMING_MODULE_JS_API=wasmBinary
  -sNODEJS_CATCH_EXIT=0 -sNODEJS_CATCH_REJECTION=0) # the process belongs to the program that loads the module
if(EMSCRIPTEN_VERSION VERSION_LESS 4.0.4)
  # Whoever loads the module brings the bytes; with an address in it, the bundler would pack them a second time.
  target_link_options(nn-core PRIVATE -sUSE_ES6_IMPORT_META=0 --extern-pre-js "${CMAKE_CURRENT_LIST_DIR}/before-module.js")
endif()

# Most of the module runs once: reading an experiment, wording an error, building an answer. That is built to be small; what
# runs for every sample keeps -O3. Arithmetic is the same at every level, bit for bit.
set(NN_SIZE_OVER_SPEED ${NN_SOURCES} ${NN_BINDINGS})
list(FILTER NN_SIZE_OVER_SPEED EXCLUDE REGEX
  "core/src/(kernels|activations|losses|optimizers)/|/(dense|network_passes|gradient_descent|batch_order|sample_set)\\.cpp$")
set_source_files_properties(${NN_SIZE_OVER_SPEED} PROPERTIES COMPILE_OPTIONS -Os)
