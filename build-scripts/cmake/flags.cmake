# What every translation unit is compiled with. The same seed must give the same bits in every build, so nothing here may
# let the compiler fuse, reorder or approximate arithmetic.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
# Below -O3 xtensor's expressions are not inlined, and become some 25 times slower.
set(CMAKE_CXX_FLAGS_RELEASE "-O3 -DNDEBUG")

add_compile_options(-ffp-contract=off -Wall -Wextra)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_compile_options(-Wno-psabi) # vectors are passed between our own translation units only
endif()

if(NN_SANITIZE)
  set(CMAKE_CXX_FLAGS_RELEASE "-O1 -g1")
  add_compile_options(-fsanitize=address,undefined,float-cast-overflow -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_compile_definitions(XTENSOR_ENABLE_ASSERT _GLIBCXX_ASSERTIONS)
  add_link_options(-fsanitize=address,undefined)
endif()

if(EMSCRIPTEN)
  # Optimised as a whole: 4 kB less to download, and a small update, which is mostly calls, takes a tenth less time.
  add_compile_options(-flto)
  add_link_options(-flto)
  add_compile_options(-fwasm-exceptions -fno-rtti -sSUPPORT_LONGJMP=0)
  add_link_options(-fwasm-exceptions -fno-rtti -sSUPPORT_LONGJMP=0) # -fno-rtti picks the Embind library that fits
  if(NN_SIMD)
    add_compile_options(-msimd128)
  endif()
endif()
