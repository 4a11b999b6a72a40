#include "nn/activation.hpp"
#include "nn/activations/elementwise.hpp"
#include "nn/activations/elu.hpp"
#include "nn/activations/gelu.hpp"
#include "nn/activations/leaky_relu.hpp"
#include "nn/activations/linear.hpp"
#include "nn/activations/relu.hpp"
#include "nn/activations/sigmoid.hpp"
#include "nn/activations/sine.hpp"
#include "nn/activations/softmax.hpp"
#include "nn/activations/softplus.hpp"
#include "nn/activations/swish.hpp"
#include "nn/activations/tanh.hpp"
#include "nn/error.hpp"
#include "nn/message.hpp"

namespace nn {

std::unique_ptr<Activation> make_activation(ActivationKind kind, double slope) {
  switch (kind) {
    case ActivationKind::Linear: return std::make_unique<Elementwise<Linear>>();
    case ActivationKind::Relu: return std::make_unique<Elementwise<Relu>>();
    case ActivationKind::LeakyRelu: return std::make_unique<Elementwise<LeakyRelu>>(LeakyRelu{static_cast<Real>(slope)});
    case ActivationKind::Elu: return std::make_unique<Elementwise<Elu>>();
    case ActivationKind::Softplus: return std::make_unique<Elementwise<Softplus>>();
    case ActivationKind::Gelu: return std::make_unique<Elementwise<Gelu>>();
    case ActivationKind::Swish: return std::make_unique<Elementwise<Swish>>();
    case ActivationKind::Sigmoid: return std::make_unique<Elementwise<Sigmoid>>();
    case ActivationKind::Tanh: return std::make_unique<Elementwise<Tanh>>();
    case ActivationKind::Sine: return std::make_unique<Elementwise<Sine>>();
    case ActivationKind::Softmax: return std::make_unique<Softmax>();
  }
  fail(ErrorCode::Internal, {"An activation without an implementation was asked for."});
}

}  // namespace nn
