/// Lets the engine read experiments written as JSON text, in the format documented for JavaScript.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "nn/config_reader.hpp"

namespace nn::testing {

/// What read_config() asks of a value, answered by JSON. It looks at a tree that must outlive it.
class JsonValue {
 public:
  explicit JsonValue(const nlohmann::json* value) : value_{value} {}

  bool is_missing() const { return value_ == nullptr || value_->is_null(); }
  bool is_number() const { return value_ != nullptr && value_->is_number(); }
  double number() const { return value_->get<double>(); }
  bool is_text() const { return value_ != nullptr && value_->is_string(); }
  std::string text() const { return value_->get<std::string>(); }
  bool is_flag() const { return value_ != nullptr && value_->is_boolean(); }
  bool flag() const { return value_->get<bool>(); }
  bool is_list() const { return value_ != nullptr && value_->is_array(); }
  std::size_t size() const { return value_->size(); }
  JsonValue at(std::size_t index) const { return JsonValue{&value_->at(index)}; }
  bool is_object() const { return value_ != nullptr && value_->is_object(); }
  JsonValue get(const char* key) const {
    const auto found = value_->find(key);
    return JsonValue{found == value_->end() ? nullptr : &*found};
  }
  /// All entries of a list; fewer where one is no number.
  std::vector<double> numbers() const {
    std::vector<double> all;
    for (const nlohmann::json& entry : *value_) {
      if (entry.is_number()) all.push_back(entry.get<double>());
    }
    return all;
  }

 private:
  const nlohmann::json* value_;
};

inline Config config_of(const nlohmann::json& experiment) { return read_config(JsonValue{&experiment}); }

}  // namespace nn::testing
