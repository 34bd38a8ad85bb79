using Infra.Constructs.Google;

namespace Infra.Constructs.Tests.Google;

public sealed class BinaryAuthorizationPolicyTests
{
    [Theory]
    [InlineData("dev", "DRYRUN_AUDIT_LOG_ONLY")]
    [InlineData("prod", "ENFORCED_BLOCK_AND_AUDIT_LOG")]
    public void Images_that_are_not_named_are_denied_as_the_posture_says(string environment, string enforcement)
    {
        var policy = GoogleEstate.Synth(environment, stack => _ = new BinaryAuthorizationPolicy(
            stack, "Images", new() { AllowedImages = ["europe-west1-docker.pkg.dev/lynx/**"] })).Single("google_binary_authorization_policy");

        Assert.Equal($$"""{"enforcement_mode":"{{enforcement}}","evaluation_mode":"ALWAYS_DENY"}""", policy["default_admission_rule"]!.ToJsonString());
        Assert.Equal("""[{"name_pattern":"europe-west1-docker.pkg.dev/lynx/**"}]""", policy["admission_whitelist_patterns"]!.ToJsonString());
        Assert.Equal("ENABLE", (string)policy["global_policy_evaluation_mode"]!);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("nginx")]
    public void Pattern_for_any_registry_is_refused(string pattern) => Assert.Equal(
        $"INFRA1413 google-dev-test/Images: Allowed image \"{pattern}\" has no registry. Write REGISTRY/PATH; the path may end with * or **.",
        GoogleEstate.Refusal("dev", stack => _ = new BinaryAuthorizationPolicy(stack, "Images", new() { AllowedImages = [pattern] })));
}
