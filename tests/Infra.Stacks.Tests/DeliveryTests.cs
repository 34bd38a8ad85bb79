namespace Infra.Stacks.Tests;

/// <summary>Versions come to one environment at a time, and what is committed is what the estate renders.</summary>
public sealed class DeliveryTests
{
    private static readonly IReadOnlyDictionary<string, string> Files =
        Acme.Files.SelectMany(files => files.Render(SynthesizedEstate.Output)).ToDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Folders => ["applications/", "kargo/"];

    [Fact]
    public void Release_to_one_environment_changes_what_runs_the_application_there_and_no_other_stack() => Assert.Equal(
        ["aws-dev-compute", "azure-dev-compute", "google-dev-compute"], SynthesizedEstate.ChangedBy("dev", new('e', 40)));

    [Theory]
    [MemberData(nameof(Folders))]
    public void Committed_files_are_what_the_estate_renders(string folder)
    {
        var rendered = Files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal)).ToList();

        Assert.Equal(
            rendered.Select(file => file.Key).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, folder), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file)).Order(StringComparer.Ordinal));
        Assert.All(rendered, file => Assert.Equal(file.Value, File.ReadAllText(Path.Combine(RepositoryRoot.Path, file.Key))));
    }

    [Fact]
    public void Promotion_starts_the_pipeline_that_deploys_by_the_name_of_its_file()
    {
        Assert.Contains(".github/workflows/deploy.yml", Files.Keys);
        Assert.Contains("/actions/workflows/deploy.yml/dispatches", Files["kargo/github/manifests/promotion-task.yaml"], StringComparison.Ordinal);
    }
}
