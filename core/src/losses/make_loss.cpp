#include "nn/error.hpp"
#include "nn/loss.hpp"
#include "nn/losses/absolute_error.hpp"
#include "nn/losses/binary_cross_entropy.hpp"
#include "nn/losses/categorical_cross_entropy.hpp"
#include "nn/losses/elementwise_loss.hpp"
#include "nn/losses/hinge.hpp"
#include "nn/losses/huber.hpp"
#include "nn/losses/squared_error.hpp"
#include "nn/message.hpp"
#include "nn/names.hpp"

namespace nn {

std::unique_ptr<Loss> make_loss(const LossConfig& config) {
  switch (config.kind) {
    case LossKind::CategoricalCrossEntropy: return std::make_unique<CategoricalCrossEntropy>();
    case LossKind::BinaryCrossEntropy: return std::make_unique<ElementwiseLoss<BinaryCrossEntropy>>();
    case LossKind::SquaredError: return std::make_unique<ElementwiseLoss<SquaredError>>();
    case LossKind::AbsoluteError: return std::make_unique<ElementwiseLoss<AbsoluteError>>();
    case LossKind::Huber: return std::make_unique<ElementwiseLoss<Huber>>(Huber{static_cast<Real>(config.delta)});
    case LossKind::Hinge: return std::make_unique<ElementwiseLoss<Hinge>>();
  }
  fail(ErrorCode::Internal, {"A loss without an implementation was asked for."});
}

Coding coding_of(LossKind loss, ActivationKind output) {
  if (loss == LossKind::Hinge || output == ActivationKind::Tanh) return {Real(-1), Real(1)};
  return {Real(0), Real(1)};
}

void check_pair(Task task, LossKind loss, ActivationKind output) {
  const auto refuse = [&](const std::string& why) {
    fail(ErrorCode::InvalidPair, {"The loss ", name_of(loss), " does not go with ", why, "."});
  };
  const bool probabilities = loss == LossKind::CategoricalCrossEntropy || loss == LossKind::BinaryCrossEntropy;
  if (task != Task::Classification && (probabilities || loss == LossKind::Hinge)) {
    refuse("targets that are values; it needs classes");
  }
  if (task != Task::Classification && output == ActivationKind::Softmax) {
    fail(ErrorCode::InvalidPair, {"A softmax output does not go with targets that are values; linear does."});
  }
  const std::string shown = join({"the output activation ", name_of(output)});
  if (loss == LossKind::CategoricalCrossEntropy && output != ActivationKind::Softmax) refuse(shown + "; softmax does");
  if (loss == LossKind::BinaryCrossEntropy && output != ActivationKind::Sigmoid) refuse(shown + "; sigmoid does");
  if (loss == LossKind::Hinge && output != ActivationKind::Linear && output != ActivationKind::Tanh) {
    refuse(shown + "; linear and tanh do");
  }
}

}  // namespace nn
