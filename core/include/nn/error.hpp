/// What goes wrong in the core, as a code for a program and a sentence for a person.
#pragma once

#include <exception>
#include <string>
#include <utility>

namespace nn {

enum class ErrorCode {
  InvalidArgument,
  ShapeMismatch,
  InvalidPair,
  LimitExceeded,
  OutOfMemory,
  NotConfigured,
  BadCheckpoint,
  Internal,
};

/// The code's public name, as JavaScript sees it: "invalid-argument".
constexpr const char* name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::InvalidArgument: return "invalid-argument";
    case ErrorCode::ShapeMismatch: return "shape-mismatch";
    case ErrorCode::InvalidPair: return "invalid-pair";
    case ErrorCode::LimitExceeded: return "limit-exceeded";
    case ErrorCode::OutOfMemory: return "out-of-memory";
    case ErrorCode::NotConfigured: return "not-configured";
    case ErrorCode::BadCheckpoint: return "bad-checkpoint";
    case ErrorCode::Internal: break;
  }
  return "internal";
}

/// What the core throws; the bindings turn it into `{error: {code, message}}`. What is wrong with a function that was typed is
/// told apart: functions::Unreadable.
class Error final : public std::exception {
 public:
  Error(ErrorCode code, std::string message) : code_{code}, message_{std::move(message)} {}
  ErrorCode code() const noexcept { return code_; }
  const std::string& message() const noexcept { return message_; }
  const char* what() const noexcept override { return message_.c_str(); }

 private:
  ErrorCode code_;
  std::string message_;
};

}  // namespace nn
