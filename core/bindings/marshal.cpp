#include "marshal.hpp"

#include <emscripten/emscripten.h>

#include <new>

#include "nn/reading.hpp"

using emscripten::EM_VAL;

// What JavaScript throws would pass through every C++ handler and leave the module's stack as it was. Plain data cannot
// throw, so whatever comes in is made plain data first; and there may be no memory for what goes out. These answer with no
// handle then.
EM_JS(EM_VAL, nn_detach, (EM_VAL handle), {
  try {
    return Emval.toHandle(structuredClone(Emval.toValue(handle)));
  } catch (error) {
    return 0;
  }
});
EM_JS(EM_VAL, nn_copy_out, (const void* from, int count, int kind), {
  const heap = [HEAPF32, HEAPF64, HEAPU8, HEAPU32][kind];
  const first = from / heap.BYTES_PER_ELEMENT;
  try {
    return Emval.toHandle(heap.slice(first, first + count));
  } catch (error) {
    return 0;
  }
});
// Each of these crosses the border once, where Embind's own ways cross it several times.
EM_JS(int, nn_kind, (EM_VAL handle), {
  const value = Emval.toValue(handle);
  if (value === undefined || value === null) return 0;
  if (typeof value === 'number') return 1;
  if (typeof value === 'string') return 2;
  if (typeof value === 'boolean') return value ? 4 : 3;
  if (value instanceof Uint8Array) return 5;
  if (Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))) return 6;
  return typeof value === 'object' && !ArrayBuffer.isView(value) ? 7 : 8;
});
EM_JS(double, nn_number, (EM_VAL handle), { return Emval.toValue(handle); });
EM_JS(int, nn_size, (EM_VAL handle), { return Emval.toValue(handle).length; });
EM_JS(EM_VAL, nn_at, (EM_VAL handle, int index), { return Emval.toHandle(Emval.toValue(handle)[index]); });
EM_JS(EM_VAL, nn_get, (EM_VAL handle, const char* key), {
  const object = Emval.toValue(handle);
  const name = UTF8ToString(key);
  return Emval.toHandle(Object.prototype.hasOwnProperty.call(object, name) ? object[name] : undefined);
});
EM_JS(int, nn_copy_numbers, (EM_VAL handle, double* out, int count), {
  const list = Emval.toValue(handle);
  for (let i = 0; i < count; ++i) {
    if (typeof list[i] !== 'number') return i;
    HEAPF64[(out >> 3) + i] = list[i];
  }
  return count;
});
EM_JS(void, nn_copy_bytes, (EM_VAL handle, void* out), { HEAPU8.set(Emval.toValue(handle), out); });
EM_JS(void, nn_set, (EM_VAL object, const char* key, EM_VAL value), { Emval.toValue(object)[UTF8ToString(key)] = Emval.toValue(value);
});
EM_JS(void, nn_set_number, (EM_VAL object, const char* key, double number), { Emval.toValue(object)[UTF8ToString(key)] = number;
});
EM_JS(void, nn_push, (EM_VAL list, EM_VAL value), { Emval.toValue(list).push(Emval.toValue(value)); });

namespace nn::bindings {

namespace {

val failure(ErrorCode code, const std::string& message) {
  Answer error;
  error.set("code", std::string{name_of(code)});
  error.set("message", message);
  Answer answer;
  answer.set("error", error);
  return answer;
}

/// The arrays there are, in the order of nn_copy_out()'s.
enum class ArrayKind { Float32, Float64, Uint8, Uint32 };

val fresh_array(const void* values, std::size_t count, ArrayKind kind) {
  const EM_VAL handle = nn_copy_out(values, static_cast<int>(count), static_cast<int>(kind));
  if (handle == nullptr) throw std::bad_alloc{};
  return val::take_ownership(handle);
}

}  // namespace

val checked(val (*call)(void*), void* context) {
  try {
    return call(context);
  } catch (const Error& error) {
    return failure(error.code(), error.message());
  } catch (const std::bad_alloc&) {
    return failure(ErrorCode::OutOfMemory, "There is not enough memory for this; nothing has changed.");
  } catch (...) {
    return failure(ErrorCode::Internal, "The engine met an error it did not expect; nothing has been returned.");
  }
}

JsValue JsValue::detached(const val& value) {
  const EM_VAL copy = nn_detach(value.as_handle());
  if (copy == nullptr) fail(ErrorCode::InvalidArgument, {"What came is not plain data, or too much of it to copy."});
  return JsValue{copy};
}

JsValue::Kind JsValue::kind() const { return static_cast<Kind>(nn_kind(value_.as_handle())); }
double JsValue::number() const { return nn_number(value_.as_handle()); }
std::size_t JsValue::size() const { return static_cast<std::size_t>(nn_size(value_.as_handle())); }
JsValue JsValue::at(std::size_t index) const { return JsValue{nn_at(value_.as_handle(), static_cast<int>(index))}; }
JsValue JsValue::get(const char* key) const { return JsValue{nn_get(value_.as_handle(), key)}; }

std::vector<double> JsValue::numbers() const {
  std::vector<double> copy(size());
  const int read = nn_copy_numbers(value_.as_handle(), copy.data(), static_cast<int>(copy.size()));
  copy.resize(static_cast<std::size_t>(read));
  return copy;
}

std::vector<std::uint8_t> JsValue::bytes() const {
  std::vector<std::uint8_t> copy(size());
  nn_copy_bytes(value_.as_handle(), copy.data());
  return copy;
}

std::vector<double> numbers_in(const val& list, const char* what, std::size_t limit) {
  return reading::numbers(JsValue::detached(list), what, limit);
}

double number_in(const val& value, const char* what) { return reading::number(JsValue::detached(value), what); }

std::uint64_t whole_in(const val& value, const char* what, double limit) {
  return reading::whole(JsValue::detached(value), what, limit);
}

val copy_out(const float* values, std::size_t count) { return fresh_array(values, count, ArrayKind::Float32); }
val copy_out(const double* values, std::size_t count) { return fresh_array(values, count, ArrayKind::Float64); }
val copy_out(const std::vector<std::uint8_t>& bytes) { return fresh_array(bytes.data(), bytes.size(), ArrayKind::Uint8); }
val copy_out(const std::vector<std::uint32_t>& counts) { return fresh_array(counts.data(), counts.size(), ArrayKind::Uint32); }

namespace {

// Each of the glue's functions is called in one place: the linker names them by how often they are called, and all modules share
// one glue.

[[gnu::noinline]] val val_of(const std::string& text) { return val{text}; }
[[gnu::noinline]] void set_value(const val& object, const char* key, EM_VAL value) { nn_set(object.as_handle(), key, value); }
[[gnu::noinline]] void set_number(const val& object, const char* key, double number) { nn_set_number(object.as_handle(), key, number); }

}  // namespace

void Answer::set(const char* key, const val& value) { set_value(object_, key, value.as_handle()); }
void Answer::set(const char* key, double number) { set_number(object_, key, number); }
void Answer::set(const char* key, const std::string& text) { set(key, val_of(text)); }
void Answer::set_flag(const char* key, bool flag) {
  using namespace emscripten::internal;
  set_value(object_, key, EM_VAL(flag ? _EMVAL_TRUE : _EMVAL_FALSE));
}
void AnswerList::push(const val& entry) {
  nn_push(list_.as_handle(), entry.as_handle());
  ++size_;
}
void AnswerList::push(double number) { set_number(list_, std::to_string(size_++).c_str(), number); }
void AnswerList::push(const std::string& text) { push(val_of(text)); }

val layers_out(const Parameters& parameters, const std::vector<Real>& array) {
  AnswerList layers;
  for (const Segment& segment : parameters.segments()) {
    Answer layer;
    layer.set("inputs", segment.inputs);
    layer.set("neurons", segment.neurons);
    layer.set("weights", copy_out(array.data() + segment.weights(), segment.inputs * segment.neurons));
    layer.set("biases", copy_out(array.data() + segment.biases(), segment.neurons));
    layers.push(layer);
  }
  return layers;
}

}  // namespace nn::bindings
