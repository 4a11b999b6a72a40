/// Every activation against float64 values made independently.
#include <gtest/gtest.h>

#include "nn/activation.hpp"
#include "nn/names.hpp"
#include "support/closeness.hpp"
#include "support/panels.hpp"

namespace nn::testing {
namespace {

struct Applied {
  std::vector<double> values, slopes;
};
Applied applied(const std::string& name, const std::vector<double>& x) {
  const auto activation = make_activation(parse_name<ActivationKind>(name), 0.01);
  OwnedPanel z{1, x.size()}, y{1, x.size()}, d{1, x.size()};
  z.set(x);
  d.set(std::vector<double>(x.size(), 1.0));
  activation->forward(z.panel(), y.panel());
  activation->backward(z.panel(), y.panel(), d.panel());
  return {y.values(), d.values()};
}

TEST(ElementwiseReference, ValuesAndSlopesAreExactToAFewUnits) {
  const Json reference = golden("elementwise.json");
  const std::vector<double> inputs = flat(reference["inputs"]);
  ASSERT_GE(inputs.size(), 190U);
  EXPECT_EQ(reference["activations"].size(), Names<ActivationKind>::kAll.size() - 1);  // softmax is not elementwise
  for (const auto& [name, wanted] : reference["activations"].items()) {
    // Panels hold 64 samples; larger ones would need more memory than a layer has.
    for (std::size_t first = 0; first < inputs.size(); first += 64) {
      const auto part = [&](const std::vector<double>& all) {
        return std::vector<double>(all.begin() + static_cast<std::ptrdiff_t>(first),
                                   all.begin() + static_cast<std::ptrdiff_t>(std::min(first + 64, all.size())));
      };
      const Applied got = applied(name, part(inputs));
      expect_all_close(got.values, part(flat(wanted["values"])), kElementwiseUnits, name + " value");
      expect_all_close(got.slopes, part(flat(wanted["slopes"])), kElementwiseUnits, name + " slope",
                       part(flat(wanted["scales"])));
    }
  }
}

TEST(ElementwiseReference, SlopesAtKinksFollowPyTorch) {
  const Json kinks = golden("elementwise.json")["kinks"];
  for (const auto& [name, slope] : kinks.items()) {
    EXPECT_TRUE(is_close(applied(name, {0.0}).slopes[0], slope, 1)) << name;
    EXPECT_TRUE(is_close(applied(name, {-0.0}).slopes[0], slope, 1)) << name << " at minus zero";
  }
}

}  // namespace
}  // namespace nn::testing
