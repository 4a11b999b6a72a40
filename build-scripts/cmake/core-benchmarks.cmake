# The program nn-benchmarks: tests/core/**/*_bench.cpp with Google Benchmark, where that is installed.
file(GLOB_RECURSE NN_BENCHMARK_SOURCES CONFIGURE_DEPENDS tests/core/*_bench.cpp)
find_package(benchmark QUIET)
if(NOT NN_BENCHMARK_SOURCES OR NOT benchmark_FOUND)
  return()
endif()

add_executable(nn-benchmarks EXCLUDE_FROM_ALL ${NN_BENCHMARK_SOURCES})
target_include_directories(nn-benchmarks PRIVATE tests/core)
target_link_libraries(nn-benchmarks PRIVATE nn benchmark::benchmark_main)
