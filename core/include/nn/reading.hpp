/// Takes values out of a tree that may hold anything, and says of each what is wrong with it.
///
/// A Value has: is_missing() (absent, undefined or null), is_number(), number(), is_text(), text(), is_flag(), flag(),
/// is_list() (also a typed array), size(), at(index), numbers() (fewer than size() where an entry is none), is_object(),
/// get(key). Reading checks kinds; ranges are validate()'s.
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "nn/limits.hpp"
#include "nn/message.hpp"
#include "nn/names.hpp"

namespace nn::reading {

/// Where a value stands: a field of what stands at `parent`. Both live elsewhere; words are made of them only for a refusal.
class Path {
 public:
  Path(const char* field) : field_{field} {}
  Path(const std::string& path) : field_{path} {}
  Path(const std::string& parent, const char* field) : parent_{parent}, field_{field} {}
  std::string text() const;

 private:
  std::string_view parent_, field_;
};

/// Throws InvalidArgument: "'layers[0].neurons' must be a finite number."
[[noreturn]] void refuse(const Path& path, const Piece& wanted);
/// Throws LimitExceeded.
[[noreturn]] void refuse_more_than(double limit, const Path& path);
[[noreturn]] void refuse_length(std::size_t length, std::size_t limit, const Path& path);

template <class Value>
double number(const Value& value, const Path& path) {
  if (!value.is_number() || !std::isfinite(value.number())) refuse(path, "a finite number");
  return value.number();
}

template <class Value>
std::uint64_t whole(const Value& value, const Path& path, double limit) {
  const double read = number(value, path);
  if (read < 0 || read != std::floor(read)) refuse(path, "a whole number, 0 or more");
  if (read > limit) refuse_more_than(limit, path);
  return static_cast<std::uint64_t>(read);
}

/// A list of at most `limit` entries; returns their number.
template <class Value>
std::size_t list(const Value& value, const Path& path, std::size_t limit) {
  if (!value.is_list()) refuse(path, "a list");
  if (value.size() > limit) refuse_length(value.size(), limit, path);
  return value.size();
}

template <class Value>
std::vector<double> numbers(const Value& value, const Path& path, std::size_t limit) {
  const std::size_t size = list(value, path, limit);
  std::vector<double> read = value.numbers();
  bool finite = read.size() == size;
  for (const double entry : read) finite = finite && std::isfinite(entry);
  if (!finite) refuse(path, "a list of finite numbers");
  return read;
}

/// The place in `all` of the name that a value holds; `what` it is the name of.
template <class Value>
std::size_t name(const Value& value, const Path& path, std::span<const std::string_view> all, const char* what) {
  if (!value.is_text()) refuse(path, join({"the name of a ", what}));
  return find_name(value.text(), all, what);
}

/// An object whose fields are read one by one.
template <class Value>
class Fields {
 public:
  /// `path`: what stands before the names of its fields in a sentence; empty for none, and then `name` is what it is called.
  explicit Fields(Value object, std::string path, const char* name = "") : object_{std::move(object)}, path_{std::move(path)} {
    if (!object_.is_object()) refuse(path_.empty() ? Path{name} : Path{path_}, "an object");
  }

  Value get(const char* key) const { return object_.get(key); }
  Path path(const char* key) const { return {path_, key}; }
  bool has(const char* key) const { return !get(key).is_missing(); }

  double number(const char* key) const { return reading::number(get(key), path(key)); }
  double number(const char* key, double fallback) const { return has(key) ? number(key) : fallback; }
  std::uint64_t whole(const char* key, double limit) const { return reading::whole(get(key), path(key), limit); }
  /// A whole number of 32 bits.
  std::uint32_t count(const char* key) const {
    return static_cast<std::uint32_t>(whole(key, std::numeric_limits<std::uint32_t>::max()));
  }
  bool flag(const char* key, bool fallback) const {
    const Value value = get(key);
    if (value.is_missing()) return fallback;
    if (!value.is_flag()) refuse(path(key), "true or false");
    return value.flag();
  }
  template <class E>
  E choice(const char* key) const {
    return static_cast<E>(name(get(key), path(key), Names<E>::kAll, Names<E>::kWhat));
  }
  template <class E>
  E choice(const char* key, E fallback) const {
    return has(key) ? choice<E>(key) : fallback;
  }
  Fields object(const char* key) const { return Fields{get(key), path(key).text()}; }
  /// A field that is a list, and the number of its entries.
  std::size_t list(const char* key, std::size_t limit) const { return reading::list(get(key), path(key), limit); }
  std::vector<double> numbers(const char* key, std::size_t limit) const { return reading::numbers(get(key), path(key), limit); }

 private:
  Value object_;
  std::string path_;
};

}  // namespace nn::reading
