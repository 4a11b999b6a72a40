#include "nn/names.hpp"

#include <string>

#include "nn/error.hpp"
#include "nn/message.hpp"

namespace nn {

std::size_t find_name(std::string_view name, std::span<const std::string_view> all, const char* what) {
  std::string list;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i] == name) return i;
    list += i == 0 ? " " : ", ";
    list += all[i];
  }
  // A name from outside may be of any length.
  const std::string shown{name.substr(0, 40)};
  fail(ErrorCode::InvalidArgument, {"There is no ", what, " called '", shown, "'; there are", list, "."});
}

}  // namespace nn
