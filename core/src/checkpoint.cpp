#include "nn/checkpoint.hpp"

#include <cmath>
#include <cstring>
#include <string>

#include "nn/error.hpp"
#include "nn/message.hpp"
#include "nn/names.hpp"
#include "nn/optimizer.hpp"

namespace nn {

namespace {

/// Finding a place in NumPy's stream takes time proportional to it; this far takes some twenty seconds.
constexpr std::uint64_t kFarthestNormal = 2'000'000'000;
constexpr std::uint32_t kMagic = 0x326c6c64;  // "dll2"

[[noreturn]] void refuse(const std::string& why) { fail(ErrorCode::BadCheckpoint, {"This checkpoint ", why, "."}); }

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
  /// One of Parameters' arrays, without the padding.
  void put(const Parameters& parameters, const std::vector<Real>& array) {
    for (const Segment& segment : parameters.segments())
      put_bytes(array.data() + segment.begin, segment.count() * sizeof(Real));
  }
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
  std::vector<Real> get(const Parameters& parameters) {
    std::vector<Real> array(parameters.padded_count());
    for (const Segment& segment : parameters.segments())
      get_bytes(array.data() + segment.begin, segment.count() * sizeof(Real));
    return array;
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

std::uint64_t digest_of_shapes(const Parameters& parameters) {
  Writer shapes;
  for (const Segment& segment : parameters.segments()) {
    shapes.put(static_cast<std::uint32_t>(segment.inputs));
    shapes.put(static_cast<std::uint32_t>(segment.neurons));
  }
  return checksum(shapes.bytes());
}

}  // namespace

std::vector<std::uint8_t> write_checkpoint(const Parameters& parameters, OptimizerKind optimizer, const SearchState& state) {
  Writer out;
  out.put(kMagic);
  out.put(static_cast<std::uint16_t>(sizeof(Real)));
  out.put(static_cast<std::uint16_t>(optimizer));
  out.put(digest_of_shapes(parameters));
  out.put(state.update);
  out.put(state.epoch);
  out.put(state.batch);
  out.put(state.moment_steps);
  out.put(state.normals_drawn);
  out.put(state.batch_loss);
  out.put(parameters, parameters.values);
  const Moments kept = moments_of(optimizer);
  if (kept.first) out.put(parameters, parameters.first);
  if (kept.second) out.put(parameters, parameters.second);
  out.put(checksum(out.bytes()));
  return out.take();
}

SearchState read_checkpoint(std::span<const std::uint8_t> bytes, std::size_t batches_per_epoch, OptimizerKind optimizer,
                            Parameters& parameters) {
  if (bytes.size() < sizeof(std::uint64_t)) refuse("ends too early");
  const auto body = bytes.first(bytes.size() - sizeof(std::uint64_t));
  Reader in{body};
  if (in.get<std::uint32_t>() != kMagic) refuse("does not begin like one");
  if (Reader{bytes.last(sizeof(std::uint64_t))}.get<std::uint64_t>() != checksum(body)) refuse("is damaged");
  if (in.get<std::uint16_t>() != sizeof(Real)) refuse("belongs to the other precision");
  const auto written_by = in.get<std::uint16_t>();
  if (written_by >= Names<OptimizerKind>::kAll.size()) refuse("belongs to an optimiser that is not known here");
  if (in.get<std::uint64_t>() != digest_of_shapes(parameters)) refuse("belongs to a network with other layers");
  SearchState state;
  state.update = in.get<std::uint64_t>();
  state.epoch = in.get<std::uint64_t>();
  state.batch = in.get<std::uint64_t>();
  state.moment_steps = in.get<std::uint64_t>();
  state.normals_drawn = in.get<std::uint64_t>();
  state.batch_loss = in.get<double>();
  if (state.batch >= batches_per_epoch) refuse("stands in a batch this experiment does not have");
  if (state.normals_drawn > kFarthestNormal) refuse("is too far along NumPy's stream of normals to be resumed");
  auto values = in.get(parameters);
  const Moments kept = moments_of(static_cast<OptimizerKind>(written_by));
  std::vector<Real> first = kept.first ? in.get(parameters) : std::vector<Real>(parameters.padded_count());
  std::vector<Real> second = kept.second ? in.get(parameters) : std::vector<Real>(parameters.padded_count());
  if (in.left() != 0) refuse("is longer than it should be");
  require_finite(values);
  parameters.values = std::move(values);
  parameters.first = std::move(first);
  parameters.second = std::move(second);
  if (static_cast<OptimizerKind>(written_by) != optimizer) {
    parameters.clear_moments();
    state.moment_steps = 0;
  }
  parameters.forget_last_update();
  return state;
}

}  // namespace nn
