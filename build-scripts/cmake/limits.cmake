# Writes nn/limits.hpp from two files that JavaScript reads too, each when it needs it: "sampleValues" becomes
# nn::limits::kSampleValues.
set(NN_GENERATED_DIR "${PROJECT_BINARY_DIR}/generated")
set(NN_LIMITS "")
foreach(file limits function-limits)
  set(limits_file "${PROJECT_SOURCE_DIR}/core/${file}.json")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${limits_file}")

  file(READ "${limits_file}" limits_json)
  string(JSON limits_count LENGTH "${limits_json}")
  math(EXPR last "${limits_count} - 1")
  foreach(index RANGE ${last})
    string(JSON name MEMBER "${limits_json}" ${index})
    string(JSON value GET "${limits_json}" ${name})
    string(SUBSTRING "${name}" 0 1 first)
    string(SUBSTRING "${name}" 1 -1 rest)
    string(TOUPPER "${first}" first)
    # Braces refuse a value that std::size_t cannot hold; it has 32 bits in WebAssembly.
    string(APPEND NN_LIMITS "inline constexpr std::size_t k${first}${rest}{${value}};\n")
  endforeach()
endforeach()

configure_file("${CMAKE_CURRENT_LIST_DIR}/limits.hpp.in" "${NN_GENERATED_DIR}/nn/limits.hpp" @ONLY)
