#include "nn/error.hpp"
#include "nn/message.hpp"
#include "nn/optimizers/adagrad.hpp"
#include "nn/optimizers/adam.hpp"
#include "nn/optimizers/momentum.hpp"
#include "nn/optimizers/nesterov.hpp"
#include "nn/optimizers/rmsprop.hpp"
#include "nn/optimizers/sgd.hpp"
#include "nn/optimizers/update_pass.hpp"

namespace nn {

namespace {

/// Calls use(rule) with the update rule that `config` names.
template <class Use>
auto with_rule(const OptimizerConfig& config, Use use) {
  switch (config.kind) {
    case OptimizerKind::Sgd: return use(Sgd{});
    case OptimizerKind::Momentum: return use(Momentum{config.momentum});
    case OptimizerKind::Nesterov: return use(Nesterov{config.momentum});
    case OptimizerKind::AdaGrad: return use(AdaGrad{config.epsilon});
    case OptimizerKind::RmsProp: return use(RmsProp{config.rho, config.epsilon});
    case OptimizerKind::Adam: return use(Adam{config, 0.0});
    case OptimizerKind::AdamW: return use(Adam{config, config.weight_decay});
  }
  fail(ErrorCode::Internal, {"An optimiser without an implementation was asked for."});
}

}  // namespace

kernels::Lanes keep_frozen_neurons(Parameters& parameters, const Segment& segment) {
  parameters.keep_frozen_neurons(segment);
  kernels::Lanes sentinel = kernels::splat(Real(0));
  const Real* const values = parameters.values.data() + segment.begin;
  for (std::size_t i = 0; i < segment.padded_count(); i += kLanes)
    sentinel += kernels::load(values + i) - kernels::load(values + i);
  return sentinel;
}

Moments moments_of(OptimizerKind kind) {
  OptimizerConfig config;
  config.kind = kind;
  return with_rule(config, []<class Rule>(const Rule&) { return Moments{Rule::kFirst, Rule::kSecond}; });
}

std::unique_ptr<Optimizer> make_optimizer(const OptimizerConfig& config) {
  return with_rule(config, []<class Rule>(const Rule& rule) -> std::unique_ptr<Optimizer> {
    return std::make_unique<UpdatePass<Rule>>(rule);
  });
}

}  // namespace nn
