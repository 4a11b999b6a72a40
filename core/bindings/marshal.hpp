/// Between JavaScript's values and the core's: copies in, copies out, and no exception crosses.
#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <new>
#include <string>
#include <vector>

#include "nn/error.hpp"
#include "nn/limits.hpp"
#include "nn/parameters.hpp"
#include "nn/tensor.hpp"

namespace nn::bindings {

using emscripten::val;

/// {error: {code, message}}
inline val failure(ErrorCode code, const std::string& message) {
  val error = val::object();
  error.set("code", std::string{name_of(code)});
  error.set("message", message);
  val answer = val::object();
  answer.set("error", error);
  return answer;
}

/// Calls f and turns whatever it throws into a failure. Every bound function goes through here: an exception that left the
/// module would leak its arguments and its stack.
template <class Function>
val checked(Function f) {
  try {
    return f();
  } catch (const Error& error) {
    return failure(error.code(), error.message());
  } catch (const std::bad_alloc&) {
    return failure(ErrorCode::OutOfMemory, "There is not enough memory for this; nothing has changed.");
  } catch (...) {
    return failure(ErrorCode::Internal, "The engine met an error it did not expect; nothing has been returned.");
  }
}

/// A JavaScript value as read_config() wants it.
class JsValue {
 public:
  /// Copies `value` first: getters and proxies run here, where what they throw is caught and becomes InvalidArgument.
  static JsValue detached(const val& value);

  bool is_missing() const { return value_.isUndefined() || value_.isNull(); }
  bool is_number() const { return value_.isNumber(); }
  double number() const { return value_.as<double>(); }
  bool is_text() const { return value_.isString(); }
  std::string text() const { return value_.as<std::string>(); }
  bool is_flag() const { return value_.isTrue() || value_.isFalse(); }
  bool flag() const { return value_.isTrue(); }
  bool is_object() const;
  /// An array or a typed array.
  bool is_list() const;
  std::size_t size() const { return value_["length"].as<unsigned>(); }
  JsValue at(std::size_t index) const { return JsValue{value_[static_cast<unsigned>(index)]}; }
  /// The object's own property, missing where it has none: nothing is inherited from a prototype.
  JsValue get(const char* key) const;
  /// Whether it is a Uint8Array, and its bytes.
  bool is_bytes() const;
  std::vector<std::uint8_t> bytes() const { return emscripten::convertJSArrayToNumberVector<std::uint8_t>(value_); }
  /// All entries of a list; shorter than size() where one is not a number.
  std::vector<double> numbers() const;

 private:
  explicit JsValue(val value) : value_{std::move(value)} {}
  val value_;
};

/// A list of finite numbers, at most `limit` of them; throws InvalidArgument or LimitExceeded, naming `what`.
std::vector<double> numbers_in(const val& list, const std::string& what, std::size_t limit);
/// A finite number; throws InvalidArgument, naming `what`.
double number_in(const val& value, const std::string& what);
/// A whole number from 0 to `limit`.
std::uint64_t whole_in(const val& value, const std::string& what, double limit);

/// Fresh typed arrays of the module's precision.
val copy_out(const Real* values, std::size_t count);
inline val copy_out(const Matrix& matrix) { return copy_out(matrix.data(), matrix.size()); }
inline val copy_out(const Vector& vector) { return copy_out(vector.data(), vector.size()); }
inline val copy_out(const Maps& maps) { return copy_out(maps.data(), maps.size()); }
val copy_out(const std::vector<std::uint8_t>& bytes);
val copy_out(const std::vector<std::uint32_t>& counts);
val copy_out(const std::vector<double>& values);

/// [{inputs, neurons, weights, biases}] from one of Parameters' arrays.
val layers_out(const Parameters& parameters, const std::vector<Real>& array);

}  // namespace nn::bindings
