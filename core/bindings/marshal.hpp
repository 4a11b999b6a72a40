/// Between JavaScript's values and the core's: copies in, copies out, and no exception crosses.
#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <string>
#include <vector>

#include "nn/error.hpp"
#include "nn/limits.hpp"
#include "nn/parameters.hpp"
#include "nn/tensor.hpp"

namespace nn::bindings {

using emscripten::val;

/// Calls call(context) and turns whatever it throws into {error: {code, message}}.
val checked(val (*call)(void*), void* context);
/// The same for any function without arguments. Every bound function goes through here: an exception that left the module
/// would leak its arguments and its stack.
template <class Function>
val checked(Function f) {
  return checked([](void* context) -> val { return (*static_cast<Function*>(context))(); }, &f);
}

/// A JavaScript value as reading.hpp wants it.
class JsValue {
 public:
  /// Copies `value` first: getters and proxies run here, where what they throw is caught and becomes InvalidArgument.
  static JsValue detached(const val& value);

  bool is_missing() const { return kind() == Kind::Missing; }
  bool is_number() const { return kind() == Kind::Number; }
  double number() const;
  bool is_text() const { return kind() == Kind::Text; }
  std::string text() const { return value_.as<std::string>(); }
  bool is_flag() const { return kind() == Kind::False || kind() == Kind::True; }
  bool flag() const { return kind() == Kind::True; }
  bool is_object() const { return kind() == Kind::Object; }
  /// An array or a typed array.
  bool is_list() const { return kind() == Kind::List || kind() == Kind::Bytes; }
  std::size_t size() const;
  JsValue at(std::size_t index) const;
  /// The object's own property, missing where it has none: nothing is inherited from a prototype.
  JsValue get(const char* key) const;
  /// Whether it is a Uint8Array, and its bytes.
  bool is_bytes() const { return kind() == Kind::Bytes; }
  std::vector<std::uint8_t> bytes() const;
  /// All entries of a list; shorter than size() where one is not a number.
  std::vector<double> numbers() const;

 private:
  /// In the order that nn_kind() counts them.
  enum class Kind { Missing, Number, Text, False, True, Bytes, List, Object, Other };
  Kind kind() const;
  explicit JsValue(emscripten::EM_VAL handle) : value_{val::take_ownership(handle)} {}
  val value_;
};

/// A list of finite numbers, at most `limit` of them; throws InvalidArgument or LimitExceeded, naming `what`.
std::vector<double> numbers_in(const val& list, const char* what, std::size_t limit);
/// A finite number; throws InvalidArgument, naming `what`.
double number_in(const val& value, const char* what);
/// A whole number from 0 to `limit`.
std::uint64_t whole_in(const val& value, const char* what, double limit);

/// Fresh typed arrays, those of Reals of the module's precision.
val copy_out(const double* values, std::size_t count);
val copy_out(const float* values, std::size_t count);
val copy_out(const std::vector<std::uint8_t>& bytes);
val copy_out(const std::vector<std::uint32_t>& counts);
template <class Array>
val copy_out(const Array& array) {
  return copy_out(array.data(), array.size());
}

/// A plain object in the making.
class Answer {
 public:
  Answer() : object_{val::object()} {}
  void set(const char* key, const val& value);
  void set(const char* key, double number);
  void set(const char* key, const std::string& text);
  void set_flag(const char* key, bool flag);
  template <class Array>
  void copy(const char* key, const Array& array) {
    set(key, copy_out(array));
  }
  operator val() const { return object_; }

 private:
  val object_;
};

/// A list in the making.
class AnswerList {
 public:
  AnswerList() : list_{val::array()} {}
  void push(const val& entry);
  void push(double number);
  void push(const std::string& text);
  operator val() const { return list_; }

 private:
  val list_;
  int size_ = 0;
};

/// [{inputs, neurons, weights, biases}] from one of Parameters' arrays.
val layers_out(const Parameters& parameters, const std::vector<Real>& array);

}  // namespace nn::bindings
