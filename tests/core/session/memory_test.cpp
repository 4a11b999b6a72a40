/// Out of memory is an error like any other: wherever it strikes, the session stays as it was.
#include <gtest/gtest.h>

#include <cstdlib>
#include <new>

#include "nn/error.hpp"
#include "support/experiment.hpp"

namespace {

/// Allocations that still succeed; negative: all do.
long allocations_left = -1;

void* try_to_allocate(std::size_t size) noexcept {
  if (allocations_left == 0) return nullptr;
  if (allocations_left > 0) --allocations_left;
  return std::malloc(size == 0 ? 1 : size);
}

void* allocate(std::size_t size) {
  if (void* memory = try_to_allocate(size)) return memory;
  throw std::bad_alloc{};
}

}  // namespace

// Of the whole test program: they count only while a test wants it. The third one is std::stable_sort's, which does without.
void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return try_to_allocate(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

namespace nn::testing {
namespace {

/// Calls `action` with room for `count` allocations; whether it succeeded. Only bad_alloc counts as running out.
template <class Action>
bool succeeds_with(long count, Action action) {
  allocations_left = count;
  try {
    action();
  } catch (const std::bad_alloc&) {
    allocations_left = -1;
    return false;
  } catch (...) {
    allocations_left = -1;
    throw;
  }
  allocations_left = -1;
  return true;
}

/// Lets every allocation of `action` fail in turn, and looks after each failure whether the session is as it was.
template <class Action>
void expect_unharmed_until_it_succeeds(Session& session, Action action) {
  const auto state = session.checkpoint();
  long failures = 0;
  while (!succeeds_with(failures, action)) {
    ASSERT_EQ(session.checkpoint(), state) << "after allocation " << failures << " failed";
    ASSERT_LT(++failures, 10'000);
  }
  EXPECT_GT(failures, 0);
}

Json demanding_experiment() {
  Json experiment = small_experiment();
  experiment["layers"][0]["dropout"] = 0.2;
  experiment["optimizer"] = {{"kind", "adam"}, {"learningRate", 0.01}};
  return experiment;
}

class OutOfMemory : public ::testing::Test {
 protected:
  void SetUp() override {
    session = start(demanding_experiment());
    session->train_updates(7);
    Json changed = demanding_experiment();
    changed["layers"][0]["neurons"] = 9;
    changed["data"]["samples"] = 90;
    other = config_of(changed);
  }
  std::unique_ptr<Session> session;
  Config other;
};

TEST_F(OutOfMemory, WhileConfiguringLeavesTheOldExperiment) {
  expect_unharmed_until_it_succeeds(*session, [&] { session->configure(other); });
  EXPECT_EQ(session->summary().train_samples, 67U);
}

TEST_F(OutOfMemory, WhileAdoptingLeavesTheOldExperiment) {
  expect_unharmed_until_it_succeeds(*session, [&] { session->adopt(other); });
  EXPECT_EQ(session->progress().update, 7U);
}

TEST_F(OutOfMemory, WhileResettingLeavesTheTrainedState) {
  expect_unharmed_until_it_succeeds(*session, [&] { session->reset(); });
  EXPECT_EQ(session->progress().update, 0U);
}

TEST_F(OutOfMemory, WhileRestoringLeavesTheStateThatWas) {
  const auto bytes = session->checkpoint();
  session->train_updates(1);
  expect_unharmed_until_it_succeeds(*session, [&] { session->restore(bytes); });
  EXPECT_EQ(session->checkpoint(), bytes);
}

TEST_F(OutOfMemory, WhileResettingANeuronLeavesItAsItWas) {
  expect_unharmed_until_it_succeeds(*session, [&] { session->reset_neuron(0, 2); });
}

TEST_F(OutOfMemory, WhileLookingChangesNothing) {
  const Grid grid{{-6, 6, -6, 6}, 5, 4};
  const Vector sample{1, 2};
  const Vector target{1};
  expect_unharmed_until_it_succeeds(*session, [&] { session->output_maps(grid); });
  expect_unharmed_until_it_succeeds(*session, [&] { session->neuron_maps(grid); });
  expect_unharmed_until_it_succeeds(*session, [&] { session->neuron_outputs({{1, 2}, {3, 4}}); });
  expect_unharmed_until_it_succeeds(*session, [&] { session->evaluate_train(); });
  expect_unharmed_until_it_succeeds(*session, [&] { session->trace(sample, target); });
  expect_unharmed_until_it_succeeds(*session, [&] { session->check_trace(sample, target, 1e-3); });
  expect_unharmed_until_it_succeeds(*session, [&] { session->trace_batch(1); });
  expect_unharmed_until_it_succeeds(*session, [&] { session->sample_gradients(); });
  expect_unharmed_until_it_succeeds(*session, [&] { session->with_full_gradients([](const Parameters&) {}); });
  expect_unharmed_until_it_succeeds(*session, [&] { session->check_gradient({0, false, 1, 2}, 1e-3); });
}

TEST_F(OutOfMemory, DoesNotHappenWhileTrainingBecauseNothingIsAllocated) {
  EXPECT_TRUE(succeeds_with(0, [&] { session->train_updates(100); }));
  EXPECT_EQ(session->progress().update, 107U);
}

TEST_F(OutOfMemory, LeavesNoTraceInTheGradientsShown) {
  const auto gradients = session->parameters().gradients;
  for (long count = 0; !succeeds_with(count, [&] { session->with_full_gradients([](const Parameters&) {}); }); ++count) {
    ASSERT_EQ(session->parameters().gradients, gradients) << count;
  }
  for (long count = 0; !succeeds_with(count, [&] { session->sample_gradients(); }); ++count) {
    ASSERT_EQ(session->parameters().gradients, gradients) << count;
  }
  for (long count = 0; !succeeds_with(count, [&] { session->check_gradient({0, true, 0, 2}, 1e-3); }); ++count) {
    ASSERT_EQ(session->parameters().gradients, gradients) << count;
  }
}

}  // namespace
}  // namespace nn::testing
