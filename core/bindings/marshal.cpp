#include "marshal.hpp"

#include <emscripten/emscripten.h>

#include <cmath>

#include "nn/config_reader.hpp"

// What JavaScript throws would pass through every C++ handler and leave the module's stack as it was. Plain data cannot
// throw, so whatever comes in is made plain data first.
EM_JS(emscripten::EM_VAL, nn_detach, (emscripten::EM_VAL handle), {
  try {
    return Emval.toHandle(structuredClone(Emval.toValue(handle)));
  } catch (error) {
    return 0;
  }
});
// Reading a list entry by entry through val costs two calls across the border each; these do it in one.
EM_JS(int, nn_is_list, (emscripten::EM_VAL handle), {
  const value = Emval.toValue(handle);
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView)) ? 1 : 0;
});
EM_JS(int, nn_is_bytes, (emscripten::EM_VAL handle), { return Emval.toValue(handle) instanceof Uint8Array ? 1 : 0; });
EM_JS(int, nn_is_object, (emscripten::EM_VAL handle), {
  const value = Emval.toValue(handle);
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value) ? 1 : 0;
});
EM_JS(int, nn_has_own, (emscripten::EM_VAL handle, const char* key), { return Object.prototype.hasOwnProperty.call(Emval.toValue(handle), UTF8ToString(key)) ? 1 : 0;
});
EM_JS(int, nn_copy_numbers, (emscripten::EM_VAL handle, double* out, int count), {
  const list = Emval.toValue(handle);
  for (let i = 0; i < count; ++i) {
    if (typeof list[i] !== 'number') return i;
    HEAPF64[(out >> 3) + i] = list[i];
  }
  return count;
});

namespace nn::bindings {

namespace {
template <class T>
val typed_array(const char* kind, const T* values, std::size_t count) {
  return val::global(kind).new_(val(emscripten::typed_memory_view(count, values)));
}
#ifdef NN_REAL_DOUBLE
constexpr const char* kReals = "Float64Array";
#else
constexpr const char* kReals = "Float32Array";
#endif
}  // namespace

JsValue JsValue::detached(const val& value) {
  const emscripten::EM_VAL copy = nn_detach(value.as_handle());
  if (copy == nullptr) throw Error{ErrorCode::InvalidArgument, "What came is not plain data, or too much of it to copy."};
  return JsValue{val::take_ownership(copy)};
}

bool JsValue::is_object() const { return nn_is_object(value_.as_handle()) != 0; }
bool JsValue::is_bytes() const { return nn_is_bytes(value_.as_handle()) != 0; }
bool JsValue::is_list() const { return nn_is_list(value_.as_handle()) != 0; }

JsValue JsValue::get(const char* key) const {
  return JsValue{nn_has_own(value_.as_handle(), key) != 0 ? value_[key] : val::undefined()};
}

std::vector<double> JsValue::numbers() const {
  std::vector<double> copy(size());
  const int read = nn_copy_numbers(value_.as_handle(), copy.data(), static_cast<int>(copy.size()));
  copy.resize(static_cast<std::size_t>(read));
  return copy;
}

std::vector<double> numbers_in(const val& list, const std::string& what, std::size_t limit) {
  return reading::numbers(JsValue::detached(list), what, limit);
}

double number_in(const val& value, const std::string& what) { return reading::number(JsValue::detached(value), what); }

std::uint64_t whole_in(const val& value, const std::string& what, double limit) {
  return reading::whole(JsValue::detached(value), what, limit);
}

val copy_out(const Real* values, std::size_t count) { return typed_array(kReals, values, count); }
val copy_out(const std::vector<std::uint8_t>& bytes) { return typed_array("Uint8Array", bytes.data(), bytes.size()); }
val copy_out(const std::vector<std::uint32_t>& counts) { return typed_array("Uint32Array", counts.data(), counts.size()); }
val copy_out(const std::vector<double>& values) { return typed_array("Float64Array", values.data(), values.size()); }

val layers_out(const Parameters& parameters, const std::vector<Real>& array) {
  val layers = val::array();
  for (const Segment& segment : parameters.segments()) {
    val layer = val::object();
    layer.set("inputs", segment.inputs);
    layer.set("neurons", segment.neurons);
    layer.set("weights", copy_out(array.data() + segment.weights(), segment.inputs * segment.neurons));
    layer.set("biases", copy_out(array.data() + segment.biases(), segment.neurons));
    layers.call<void>("push", layer);
  }
  return layers;
}

}  // namespace nn::bindings
