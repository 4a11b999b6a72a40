/// Every activation against float64 values made independently.
#include <gtest/gtest.h>

#include "nn/names.hpp"
#include "support/applied.hpp"
#include "support/closeness.hpp"

namespace nn::testing {
namespace {

TEST(ElementwiseReference, ValuesAndSlopesAreExactToAFewUnits) {
  const Json reference = golden("elementwise.json");
  const std::vector<double> inputs = flat(reference["inputs"]);
  ASSERT_GE(inputs.size(), 190U);
  EXPECT_EQ(reference["activations"].size(), Names<ActivationKind>::kAll.size() - 1);  // softmax is not elementwise
  for (const auto& [name, wanted] : reference["activations"].items()) {
    for (std::size_t first = 0; first < inputs.size(); first += kPanelSamples) {
      const auto part = [&](const std::vector<double>& all) {
        return std::vector<double>(all.begin() + static_cast<std::ptrdiff_t>(first),
                                   all.begin() + static_cast<std::ptrdiff_t>(std::min(first + kPanelSamples, all.size())));
      };
      const Applied got = applied(parse_name<ActivationKind>(name), part(inputs));
      expect_all_close(got.values, part(flat(wanted["values"])), kElementwiseUnits, name + " value");
      expect_all_close(got.slopes, part(flat(wanted["slopes"])), kElementwiseUnits, name + " slope",
                       part(flat(wanted["scales"])));
    }
  }
}

TEST(ElementwiseReference, SlopesAtKinksFollowPyTorch) {
  const Json kinks = golden("elementwise.json")["kinks"];
  for (const auto& [name, slope] : kinks.items()) {
    const auto kind = parse_name<ActivationKind>(name);
    EXPECT_TRUE(is_close(applied(kind, {0.0}).slopes[0], slope, 1)) << name;
    EXPECT_TRUE(is_close(applied(kind, {-0.0}).slopes[0], slope, 1)) << name << " at minus zero";
  }
}

}  // namespace
}  // namespace nn::testing
