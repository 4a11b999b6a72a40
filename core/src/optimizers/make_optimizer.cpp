#include "nn/error.hpp"
#include "nn/optimizers/adagrad.hpp"
#include "nn/optimizers/adam.hpp"
#include "nn/optimizers/momentum.hpp"
#include "nn/optimizers/nesterov.hpp"
#include "nn/optimizers/rmsprop.hpp"
#include "nn/optimizers/sgd.hpp"
#include "nn/optimizers/update_pass.hpp"

namespace nn {

std::unique_ptr<Optimizer> make_optimizer(const OptimizerConfig& config) {
  switch (config.kind) {
    case OptimizerKind::Sgd: return std::make_unique<UpdatePass<Sgd>>(Sgd{});
    case OptimizerKind::Momentum: return std::make_unique<UpdatePass<Momentum>>(Momentum{config.momentum});
    case OptimizerKind::Nesterov: return std::make_unique<UpdatePass<Nesterov>>(Nesterov{config.momentum});
    case OptimizerKind::AdaGrad: return std::make_unique<UpdatePass<AdaGrad>>(AdaGrad{config.epsilon});
    case OptimizerKind::RmsProp: return std::make_unique<UpdatePass<RmsProp>>(RmsProp{config.rho, config.epsilon});
    case OptimizerKind::Adam: return std::make_unique<UpdatePass<Adam>>(Adam{config, 0.0});
    case OptimizerKind::AdamW: return std::make_unique<UpdatePass<Adam>>(Adam{config, config.weight_decay});
  }
  throw Error{ErrorCode::Internal, "An optimiser without an implementation was asked for."};
}

}  // namespace nn
