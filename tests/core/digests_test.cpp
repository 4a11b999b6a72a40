/// Same seed, same bits: some two hundred experiments must end with the very weights that are written down.
///
/// With NN_WRITE_DIGESTS=1 in the environment the native float build writes digests.json anew instead.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <string>

#include "support/experiment.hpp"
#include "support/golden.hpp"

namespace nn::testing {
namespace {

std::string trained_digest(const Json& entry) {
  const auto session = start(entry.at("experiment"));
  session->train_updates(entry.at("updates").get<std::uint64_t>());
  return session->digest();
}

TEST(Digests, EveryExperimentEndsWithTheWeightsThatAreWrittenDown) {
  if (kIsDouble) GTEST_SKIP() << "The digests are those of the float builds.";
  const Json experiments = golden("experiments.json");
  ASSERT_GE(experiments.size(), 200U);
  if (std::getenv("NN_WRITE_DIGESTS") != nullptr) {
    Json digests = Json::object();
    for (const Json& entry : experiments) digests[entry.at("name").get<std::string>()] = trained_digest(entry);
    std::ofstream{std::string{NN_GOLDEN_DIR} + "/digests.json"} << digests.dump(1) << '\n';
    GTEST_SKIP() << "Wrote digests.json.";
  }
  const Json digests = golden("digests.json");
  EXPECT_EQ(digests.size(), experiments.size());
  for (const Json& entry : experiments) {
    const std::string name = entry.at("name");
    EXPECT_EQ(trained_digest(entry), digests.value(name, "none is written down")) << name;
  }
}

}  // namespace
}  // namespace nn::testing
