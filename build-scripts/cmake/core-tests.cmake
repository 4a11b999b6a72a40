# The program nn-tests: the engine's suite, on its own (`all` leaves it out) and everywhere from the same sources.
file(GLOB_RECURSE NN_TEST_SOURCES CONFIGURE_DEPENDS tests/core/*.cpp)
list(FILTER NN_TEST_SOURCES EXCLUDE REGEX "_bench\\.cpp$")
if(NOT NN_TEST_SOURCES)
  return()
endif()

add_executable(nn-tests EXCLUDE_FROM_ALL ${NN_TEST_SOURCES})
target_include_directories(nn-tests PRIVATE tests/core)
target_compile_definitions(nn-tests PRIVATE NN_GOLDEN_DIR="${PROJECT_SOURCE_DIR}/tests/golden")
# The engine under test is optimised as in the product; the tests themselves would only compile more slowly.
target_compile_options(nn-tests PRIVATE -O1)

if(EMSCRIPTEN)
  set(GOOGLETEST_DIR /usr/src/googletest CACHE PATH "GoogleTest's sources")
  set(gtest_disable_pthreads ON CACHE BOOL "" FORCE)
  add_subdirectory("${GOOGLETEST_DIR}" googletest EXCLUDE_FROM_ALL)
  target_link_libraries(nn-tests PRIVATE nn gmock gtest_main)
  # Emscripten writes the program as a script, not as a module; Node goes by the nearest package.json.
  set_target_properties(nn-tests PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
  file(WRITE "${PROJECT_BINARY_DIR}/tests/package.json" "{\"type\": \"commonjs\"}\n")
  # NODERAWFS: files are those on the disk.
  target_link_options(nn-tests PRIVATE -O1 -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1 -sALLOW_MEMORY_GROWTH=1
    -sMAXIMUM_MEMORY=2GB -sABORTING_MALLOC=0 -sTOTAL_STACK=1MB -Wl,--stack-first
    --pre-js "${CMAKE_CURRENT_LIST_DIR}/before-tests.js")
else()
  find_package(GTest REQUIRED)
  find_package(nlohmann_json REQUIRED)
  target_link_libraries(nn-tests PRIVATE nn GTest::gmock GTest::gtest_main nlohmann_json::nlohmann_json)
endif()
target_precompile_headers(nn-tests PRIVATE <gmock/gmock.h> <gtest/gtest.h> <nlohmann/json.hpp> <xtensor/xtensor.hpp>)
# Several files as one: most of their time goes into templates that they share.
set_target_properties(nn-tests PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 6)
