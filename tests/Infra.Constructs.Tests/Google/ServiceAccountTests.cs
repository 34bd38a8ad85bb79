using Infra.Constructs.Google;

namespace Infra.Constructs.Tests.Google;

public sealed class ServiceAccountTests
{
    [Theory]
    [InlineData("roles/logging.logWriter")]
    [InlineData("projects/lynx-test-1/roles/deployer")]
    public void Account_has_its_roles_in_the_project(string role)
    {
        var grant = GoogleEstate.Synth("dev", stack => _ = new ServiceAccount(stack, "Account", Options(role))).Single("google_project_iam_member");

        Assert.Equal("lynx-test-1", (string)grant["project"]!);
        Assert.Equal(role, (string)grant["role"]!);
        Assert.Matches(@"^\$\{google_service_account\.Account_\w+\.member\}$", (string)grant["member"]!);
    }

    [Fact]
    public void Basic_roles_are_refused() => Assert.Equal(
        """
        INFRA1403 google-dev-test/Account: Role "roles/owner" covers thousands of permissions in every service. Name the predefined roles that the workload needs.
        INFRA1403 google-dev-test/Account: Role "roles/viewer" covers thousands of permissions in every service. Name the predefined roles that the workload needs.
        """,
        GoogleEstate.Refusal("dev", stack => _ = new ServiceAccount(stack, "Account", Options("roles/owner", "roles/logging.logWriter", "roles/viewer"))));

    [Fact]
    public void Name_that_is_too_long_is_refused() => Assert.Equal(
        "INFRA1106 google-prod-test: Name \"lynx-prod-a-very-long-name-indeed\" has 33 characters; a service account allows at most 30. "
        + "Change the name of the estate, the environment or the construct.",
        GoogleEstate.Refusal("prod", stack => _ = new ServiceAccount(stack, "Account", Options() with { Name = "a-very-long-name-indeed" })));

    private static ServiceAccountOptions Options(params string[] roles) => new() { Name = "app", Description = "An application", Roles = roles };
}
