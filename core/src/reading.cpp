#include "nn/reading.hpp"

#include "nn/error.hpp"
#include "nn/message.hpp"

namespace nn::reading {

std::string Path::text() const { return parent_.empty() ? std::string{field_} : join({parent_, ".", field_}); }

void refuse(const Path& path, const Piece& wanted) {
  fail(ErrorCode::InvalidArgument, {"'", path.text(), "' must be ", wanted, "."});
}

void refuse_more_than(double limit, const Path& path) {
  fail(ErrorCode::LimitExceeded, {"'", path.text(), "' is more than the ", limit, " allowed."});
}

void refuse_length(std::size_t length, std::size_t limit, const Path& path) {
  fail(ErrorCode::LimitExceeded, {"'", path.text(), "' has ", length, " entries; at most ", limit, " are allowed."});
}

}  // namespace nn::reading
