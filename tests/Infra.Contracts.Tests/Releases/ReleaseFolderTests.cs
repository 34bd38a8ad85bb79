using Infra.Contracts.Problems;
using Infra.Contracts.Releases;

namespace Infra.Contracts.Tests.Releases;

public sealed class ReleaseFolderTests
{
    [Fact]
    public void Files_of_environments_are_read_and_the_others_are_not()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "dev", "prod" }) File.WriteAllText(folder["envs", $"{name}.json"].WithFolder(), "{\"applications\": {}}");
        foreach (var name in ReleaseCatalog.ReservedNames) File.WriteAllText(folder["envs", $"{name}.json"], "something else");

        Assert.Equal(["dev", "prod"], ReleaseFolder.Read(folder.Path).Keys);
    }

    [Fact]
    public void Repository_without_files_runs_nothing()
    {
        using var folder = new TemporaryFolder();

        Assert.Empty(ReleaseFolder.Read(folder.Path));
    }

    [Fact]
    public void All_damaged_files_are_reported_together()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "prod", "dev" }) File.WriteAllText(folder["envs", $"{name}.json"].WithFolder(), "{");

        Assert.Equal(
            ["envs/dev.json", "envs/prod.json"],
            Assert.Throws<InfraException>(() => ReleaseFolder.Read(folder.Path)).Problems.Select(problem => problem.Subject));
    }
}
