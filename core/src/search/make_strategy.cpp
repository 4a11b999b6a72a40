#include "nn/search/gradient_descent.hpp"
#include "nn/search/random_search.hpp"

namespace nn {

std::unique_ptr<Strategy> make_strategy(const Config& config, Network& network, const SampleSet& train) {
  if (config.strategy.kind == StrategyKind::GradientDescent) {
    return std::make_unique<GradientDescent>(config, network, train);
  }
  return std::make_unique<RandomSearch>(config, network, train);
}

}  // namespace nn
