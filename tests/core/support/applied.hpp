/// An activation on its own, applied to numbers.
#pragma once

#include <vector>

#include "nn/activation.hpp"
#include "support/panels.hpp"

namespace nn::testing {

struct Applied {
  std::vector<double> values, slopes;
};

/// f and its derivative at each x, at most a panel's samples; the derivative is what backward() makes of dL/dy = 1.
inline Applied applied(ActivationKind kind, const std::vector<double>& x) {
  const auto activation = make_activation(kind, 0.01);
  OwnedPanel z{1, x.size()}, y{1, x.size()}, d{1, x.size()};
  z.set(x);
  d.set(std::vector<double>(x.size(), 1.0));
  activation->forward(z.panel(), y.panel());
  activation->backward(z.panel(), y.panel(), d.panel());
  return {y.values(), d.values()};
}

}  // namespace nn::testing
