namespace Infra.Adoption.Tests.Packages;

/// <summary>Infra as a company uses it that has only its packages: from <c>dotnet new</c> to the whole life of the estate.</summary>
public sealed class PackagesTests(PackageFeed feed)
{
    [Fact]
    public async Task Estate_in_three_accounts_of_aws_lives_from_its_packages()
    {
        var estate = await feed.NewEstateAsync(
            "Contoso", "with blanks", "--clouds", "aws", "--forges", "github", "--environments", "test,staging,production", "--region", "eu-west-1");

        await LiveAsync(estate, tests: 2, "promotion", steps: 11);

        Assert.Equal(
            [
                "aws-production-foundation", "aws-production-network", "aws-production-storage", "aws-staging-foundation", "aws-staging-network",
                "aws-staging-storage", "aws-test-foundation", "aws-test-network", "aws-test-storage",
            ],
            estate.Stacks);
        Assert.True(estate.Has(".github/workflows/deploy.yml"));
        Assert.False(estate.Has(".gitlab-ci.yml"));
    }

    [Fact]
    public async Task Estate_in_all_clouds_on_both_forges_lives_from_its_packages()
    {
        var estate = await feed.NewEstateAsync(
            "Contoso", "all", "--clouds", "aws", "--clouds", "google", "--clouds", "azure", "--forges", "github", "--forges", "gitlab", "--environments", "dev,production");

        await LiveAsync(estate, tests: 6, "promotion", steps: 8);

        Assert.Equal(12, estate.Stacks.Count);
        Assert.True(estate.Has(".github/workflows/deploy.yml"));
        Assert.True(estate.Has(".gitlab-ci.yml"));
    }

    [Fact]
    public async Task Estate_with_one_environment_on_gitlab_lives_from_its_packages()
    {
        var estate = await feed.NewEstateAsync("Contoso", "gitlab", "--clouds", "aws", "--forges", "gitlab", "--environments", "prod", "--accounts", "one");

        await LiveAsync(estate, tests: 1, "life", steps: 9);

        Assert.Equal(["aws-foundation", "aws-prod-network", "aws-prod-storage"], estate.Stacks);
        Assert.True(estate.Has(".gitlab-ci.yml"));
        Assert.False(estate.Has(".github/workflows/deploy.yml"));
    }

    private static async Task LiveAsync(AdoptedEstate estate, int tests, string scenario, int steps)
    {
        Assert.Contains("generated files written for the repository: commit them", await estate.InfraAsync("synth"), StringComparison.Ordinal);
        await estate.CommitAsync();
        Assert.EndsWith($"{tests} passed, 0 failed\n", await estate.InfraAsync("test"), StringComparison.Ordinal);
        await estate.InfraAsync("pipelines", "--check");
        Assert.Contains("(hard): 0 findings, ", await estate.InfraAsync("gate"), StringComparison.Ordinal);
        await AssertNothingFoundAsync(estate);
        await estate.InfraAsync("deploy", "--simulate", "--auto-approve");
        await AssertNothingFoundAsync(estate);
        Assert.Contains($"\n{steps} of {steps} steps passed in ", await estate.InfraAsync("rehearse", "--scenario", scenario), StringComparison.Ordinal);
        Assert.DoesNotContain("NOT MET", await estate.InfraAsync("audit"), StringComparison.Ordinal);
        Assert.Contains("| DestroyProtection ", await estate.LaunchAsync("posture"), StringComparison.Ordinal);
    }

    /// <summary>Plans of every stack, of a first deployment and of one where nothing changes, have no finding: what a cloud reports back is not held against anybody.</summary>
    private static async Task AssertNothingFoundAsync(AdoptedEstate estate)
    {
        await estate.InfraAsync("diff", "--simulate");
        var judged = await estate.InfraAsync("gate", "--simulate");
        Assert.DoesNotContain("has no plan, so the gate checks", judged, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\(hard\): [1-9]", judged);
        Assert.Matches(@"\(hard\): 0 findings", judged);
    }
}
