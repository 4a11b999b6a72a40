# The target nn-xtensor: xtensor's headers.
find_package(xtensor QUIET CONFIG NO_CMAKE_FIND_ROOT_PATH)
set(folders "")
foreach(library xtensor xtl)
  if(TARGET ${library})
    get_target_property(found_in ${library} INTERFACE_INCLUDE_DIRECTORIES)
    list(APPEND folders ${found_in})
  endif()
endforeach()
list(APPEND folders /usr/local/include /usr/include)
find_path(xtensor_PARENT xtensor PATHS ${folders} NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH REQUIRED)
add_library(nn-xtensor INTERFACE)

if(EMSCRIPTEN)
  # Emscripten's compiler must not see this machine's own C library, whose headers stand beside xtensor's in /usr/include:
  # a folder with links to the wanted ones does without.
  file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/headers")
  foreach(library xtensor xtl nlohmann)
    find_path(${library}_PARENT ${library} PATHS ${folders} NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH REQUIRED)
    file(CREATE_LINK "${${library}_PARENT}/${library}" "${PROJECT_BINARY_DIR}/headers/${library}" SYMBOLIC)
  endforeach()
  target_include_directories(nn-xtensor SYSTEM INTERFACE "${PROJECT_BINARY_DIR}/headers")
else()
  target_include_directories(nn-xtensor SYSTEM INTERFACE ${folders})
endif()

# xtensor 0.26 moved its headers into folders; they are included by their older names.
if(NOT EXISTS "${xtensor_PARENT}/xtensor/xtensor.hpp")
  set(moved "${PROJECT_BINARY_DIR}/moved-headers")
  file(WRITE "${moved}/xtensor/xtensor.hpp" "#include <xtensor/containers/xtensor.hpp>\n")
  target_include_directories(nn-xtensor SYSTEM INTERFACE "${moved}")
endif()
