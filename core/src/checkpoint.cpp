#include "nn/checkpoint.hpp"

#include <cmath>
#include <cstring>
#include <string>

#include "nn/error.hpp"
#include "nn/message.hpp"

namespace nn {

namespace {

/// Finding a place in NumPy's stream takes time proportional to it; this far takes some twenty seconds.
constexpr std::uint64_t kFarthestNormal = 2'000'000'000;
constexpr std::uint32_t kMagic = 0x316c6c64;  // "dll1"

[[noreturn]] void refuse(const std::string& why) {
  throw Error{ErrorCode::BadCheckpoint, join({"This checkpoint ", why, "."})};
}

/// FNV-1a, to notice damage.
std::uint64_t checksum(std::span<const std::uint8_t> bytes) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const std::uint8_t byte : bytes) hash = (hash ^ byte) * 0x100000001b3ULL;
  return hash;
}

class Writer {
 public:
  template <class T>
  void put(const T& value) {
    put_bytes(&value, sizeof value);
  }
  void put(const std::vector<Real>& values) { put_bytes(values.data(), values.size() * sizeof(Real)); }
  std::vector<std::uint8_t> take() { return std::move(bytes_); }
  std::span<const std::uint8_t> bytes() const { return bytes_; }

 private:
  void put_bytes(const void* from, std::size_t count) {
    const auto* first = static_cast<const std::uint8_t*>(from);
    bytes_.insert(bytes_.end(), first, first + count);
  }
  std::vector<std::uint8_t> bytes_;
};

class Reader {
 public:
  explicit Reader(std::span<const std::uint8_t> bytes) : bytes_{bytes} {}
  template <class T>
  T get() {
    T value;
    get_bytes(&value, sizeof value);
    return value;
  }
  std::vector<Real> get(std::size_t count) {
    std::vector<Real> values(count);
    get_bytes(values.data(), count * sizeof(Real));
    return values;
  }
  std::size_t left() const { return bytes_.size(); }

 private:
  void get_bytes(void* to, std::size_t count) {
    if (bytes_.size() < count) refuse("ends too early");
    std::memcpy(to, bytes_.data(), count);
    bytes_ = bytes_.subspan(count);
  }
  std::span<const std::uint8_t> bytes_;
};

void require_finite(const std::vector<Real>& values) {
  for (const Real value : values) {
    if (!std::isfinite(value)) refuse("holds a weight that is not a finite number");
  }
}

}  // namespace

std::vector<std::uint8_t> write_checkpoint(const Parameters& parameters, const SearchState& state) {
  Writer out;
  out.put(kMagic);
  out.put(static_cast<std::uint32_t>(sizeof(Real)));
  out.put(static_cast<std::uint32_t>(parameters.segments().size()));
  for (const Segment& segment : parameters.segments()) {
    out.put(static_cast<std::uint32_t>(segment.inputs));
    out.put(static_cast<std::uint32_t>(segment.neurons));
  }
  out.put(state.update);
  out.put(state.epoch);
  out.put(state.batch);
  out.put(state.moment_steps);
  out.put(state.normals_drawn);
  out.put(state.batch_loss);
  out.put(parameters.values);
  out.put(parameters.first);
  out.put(parameters.second);
  out.put(checksum(out.bytes()));
  return out.take();
}

SearchState read_checkpoint(std::span<const std::uint8_t> bytes, std::size_t batches_per_epoch, Parameters& parameters) {
  if (bytes.size() < sizeof(std::uint64_t)) refuse("ends too early");
  const auto body = bytes.first(bytes.size() - sizeof(std::uint64_t));
  Reader in{body};
  if (in.get<std::uint32_t>() != kMagic) refuse("does not begin like one");
  if (in.get<std::uint32_t>() != sizeof(Real)) refuse("belongs to the other precision");
  if (in.get<std::uint32_t>() != parameters.segments().size()) refuse("belongs to a network with other layers");
  for (const Segment& segment : parameters.segments()) {
    const auto inputs = in.get<std::uint32_t>();
    const auto neurons = in.get<std::uint32_t>();
    if (inputs != segment.inputs || neurons != segment.neurons) refuse("belongs to a network with other layers");
  }
  SearchState state;
  state.update = in.get<std::uint64_t>();
  state.epoch = in.get<std::uint64_t>();
  state.batch = in.get<std::uint64_t>();
  state.moment_steps = in.get<std::uint64_t>();
  state.normals_drawn = in.get<std::uint64_t>();
  state.batch_loss = in.get<double>();
  if (state.batch >= batches_per_epoch) refuse("stands in a batch this experiment does not have");
  if (state.normals_drawn > kFarthestNormal) refuse("is too far along NumPy's stream of normals to be resumed");
  auto values = in.get(parameters.padded_count());
  auto first = in.get(parameters.padded_count());
  auto second = in.get(parameters.padded_count());
  if (in.left() != 0) refuse("is longer than it should be");
  if (Reader{bytes.last(sizeof(std::uint64_t))}.get<std::uint64_t>() != checksum(body)) refuse("is damaged");
  require_finite(values);
  parameters.values = std::move(values);
  parameters.first = std::move(first);
  parameters.second = std::move(second);
  parameters.forget_last_update();
  return state;
}

}  // namespace nn
