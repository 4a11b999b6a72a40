/// The course's two data sets, byte for byte.
#include <gtest/gtest.h>

#include <regex>

#include "nn/datasets/dataset.hpp"
#include "nn/sha256.hpp"
#include "support/experiment.hpp"

namespace nn::testing {
namespace {

std::string hash_of(const std::vector<float>& coordinates) {
  Sha256 sha;
  sha.add(coordinates.data(), coordinates.size() * sizeof(float));
  return sha.hex();
}

using Draw = CourseSet (*)(std::size_t, std::size_t, std::uint32_t);

/// Every hash of the file's `otherHashes`, whose keys read "spiral seed=1 samples=100 classes=3".
void expect_all_hashes(const std::string& file, Draw draw) {
  const Json hashes = golden(file)["otherHashes"];
  ASSERT_FALSE(hashes.empty());
  const std::regex pattern{R"(\w+ seed=(\d+) samples=(\d+) classes=(\d+))"};
  for (const auto& [key, hash] : hashes.items()) {
    std::smatch parts;
    ASSERT_TRUE(std::regex_match(key, parts, pattern)) << key;
    const CourseSet set = draw(std::stoul(parts[2]), std::stoul(parts[3]), static_cast<std::uint32_t>(std::stoul(parts[1])));
    EXPECT_EQ(hash_of(set.coordinates), hash["sha256"].get<std::string>()) << key;
  }
}

void expect_same_points(const std::string& file, const std::string& name) {
  const Json wanted = golden(file);
  const auto session = start(course_experiment(name, 3));
  const Points& points = session->points();
  const std::vector<double> coordinates{points.coordinates.begin(), points.coordinates.end()};
  const std::vector<double> classes{points.targets.begin(), points.targets.end()};
  EXPECT_EQ(coordinates, flat(wanted["X"]));  // exact: float values in both precisions
  EXPECT_EQ(classes, flat(wanted["y"]));
}

TEST(CourseSpiral, IsByteIdenticalToNumPys) { expect_all_hashes("course/nnfs-spiral-seed0.json", course_spiral); }
TEST(CourseSpiral, ReachesTheNetworkUnchanged) { expect_same_points("course/nnfs-spiral-seed0.json", "course-spiral"); }
TEST(CourseVertical, IsByteIdenticalToNumPys) { expect_all_hashes("course/nnfs-vertical-seed0.json", course_vertical); }
TEST(CourseVertical, ReachesTheNetworkUnchanged) { expect_same_points("course/nnfs-vertical-seed0.json", "course-vertical"); }

/// The first weights of the course's scripts, drawn right after the spiral.
void expect_start(std::size_t hidden, const std::string& name) {
  const Json wanted = golden("course/nnfs-init-seed0.json")[name];
  const auto session = start(course_experiment("course-spiral", hidden));
  const Parameters& parameters = session->parameters();
  EXPECT_EQ(weights_of(parameters, parameters.values, 0), flat(wanted["W1"]));
  EXPECT_EQ(weights_of(parameters, parameters.values, 1), flat(wanted["W2"]));
  EXPECT_EQ(biases_of(parameters, parameters.values, 0), std::vector<double>(hidden, 0.0));
  EXPECT_EQ(biases_of(parameters, parameters.values, 1), std::vector<double>(3, 0.0));
}

TEST(CourseStart, IsTheNotebooksForThreeHiddenNeurons) { expect_start(3, "net_2_3_3"); }
TEST(CourseStart, IsTheBooksForSixtyFourHiddenNeurons) { expect_start(64, "net_2_64_3"); }

}  // namespace
}  // namespace nn::testing
