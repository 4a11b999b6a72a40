# The target nn-xtensor: xtensor's headers.
add_library(nn-xtensor INTERFACE)

if(NOT EMSCRIPTEN)
  find_package(xtensor REQUIRED CONFIG)
  target_link_libraries(nn-xtensor INTERFACE xtensor)
  return()
endif()

# Emscripten's compiler must not see this machine's own C library, whose headers stand beside xtensor's in /usr/include:
# a folder with links to the wanted ones does without. A package that CMake is pointed at comes before Debian's.
find_package(xtensor QUIET CONFIG NO_CMAKE_FIND_ROOT_PATH)
if(xtensor_FOUND)
  get_target_property(xtensor_folders xtensor INTERFACE_INCLUDE_DIRECTORIES)
endif()
file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/headers")
foreach(library xtensor xtl nlohmann)
  find_path(${library}_PARENT ${library} PATHS ${xtensor_folders} /usr/local/include /usr/include
    NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH REQUIRED)
  file(CREATE_LINK "${${library}_PARENT}/${library}" "${PROJECT_BINARY_DIR}/headers/${library}" SYMBOLIC)
endforeach()
target_include_directories(nn-xtensor SYSTEM INTERFACE "${PROJECT_BINARY_DIR}/headers")
